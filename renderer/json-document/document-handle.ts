import type { UserKind } from "../../shared/contract/user.ts";
import type { JsonDifferences } from "../../shared/json/compare-json.ts";
import type { PathSegments } from "../../shared/json-index/node-path.ts";
import type { UserSurvey } from "../../shared/user/survey-fields.ts";
import { CommandLog } from "./command-log.ts";
import type { DocumentReport, DocumentRequest, DocumentSnapshot } from "./document-messages.ts";
import { listenTo, type DocumentPort, type DocumentPorts } from "./document-port.ts";
import type { DocumentView, RowsOfView } from "./document-rows.ts";
import type { DocumentState } from "./document-state.ts";
import type { DocumentComparison, DocumentUser } from "./document-user.ts";
import { filterAfter } from "./filter-after.ts";
import { FilterRun } from "./filter-run.ts";
import { HangWatch } from "./hang-watch.ts";
import { initialState } from "./initial-state.ts";
import type { DocumentCommand, JsonDocument, OpenOptions, ViewPlaces } from "./json-document.ts";
import { OpenQuestions } from "./open-questions.ts";

const tookTooLong = "This expression takes too long on this text. Its search was ended.";
const stopped = "The reader of this text stopped. There may not be enough memory.";

/**
 * The page's end of an opened text: it posts what is wanted and passes on what the worker reports.
 * A worker that hangs in a search is replaced by another that goes on where the search began.
 * Questions about rows and places answer with nothing once the worker is gone; texts and files
 * reject then, because copying nothing would look like success.
 */
export class DocumentHandle implements JsonDocument {
  readonly blob: Blob;
  readonly places: ViewPlaces = {};
  readonly #options: OpenOptions;
  readonly #ports: DocumentPorts;
  readonly #questions = new OpenQuestions();
  readonly #listeners = new Set<() => void>();
  readonly #log = new CommandLog();
  readonly #filter: FilterRun;
  readonly #watch = new HangWatch(
    () => this.#post({ kind: "ping" }),
    () => this.#replaceWorker(),
  );
  #worker: DocumentPort;
  #snapshot: DocumentSnapshot | null = null;
  #state: DocumentState;

  constructor(blob: Blob, options: OpenOptions, ports: DocumentPorts) {
    this.blob = blob;
    this.#options = options;
    this.#ports = ports;
    this.#state = initialState(blob.size);
    this.#filter = new FilterRun(blob, ports.startQueryWorker, (expression, outcome) =>
      this.#post({ kind: "filter-outcome", expression, outcome }),
    );
    this.#worker = this.#startWorker(null);
    performance.mark("sandgate:document-opened");
  }

  readonly getState = (): DocumentState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly apply = (command: DocumentCommand): void => {
    this.#log.add(command);
    this.#post({ kind: "apply", command });
    if (command.kind === "filter") this.#filter.start(command.expression);
    if (command.kind === "clear-filter" || command.kind === "stop-filter") this.#filter.end();
  };

  /** The worker reports the state after a command before it answers a question that came later. */
  readonly settled = async (): Promise<void> => {
    await this.rowOf("tree", 0);
  };

  readonly rows = async <V extends DocumentView>(
    view: V,
    from: number,
    count: number,
  ): Promise<readonly RowsOfView[V][]> => {
    const question = { name: "rows", asks: { view, from, count } } as const;
    const rows = await this.#questions.ask(this.#post, question).catch(() => []);
    // The worker answers with rows of the view it was asked for.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return rows as readonly RowsOfView[V][];
  };

  readonly rowOf = (view: DocumentView, node: number): Promise<number> =>
    this.#questions.ask(this.#post, { name: "rowOf", asks: { view, node } }).catch(() => 0);

  readonly rawRowAt = (offset: number): Promise<number> =>
    this.#questions.ask(this.#post, { name: "rawRowAt", asks: { offset } }).catch(() => 0);

  readonly nodeAtRow = (view: DocumentView, row: number): Promise<number | null> =>
    this.#questions.ask(this.#post, { name: "nodeAtRow", asks: { view, row } }).catch(() => null);

  readonly nodeAt = (path: PathSegments): Promise<number | null> =>
    this.#questions.ask(this.#post, { name: "nodeAt", asks: { path } }).catch(() => null);

  readonly ancestorOf = (node: number, levels: number): Promise<number | null> =>
    this.#questions
      .ask(this.#post, { name: "ancestorOf", asks: { node, levels } })
      .catch(() => null);

  readonly pathOf = (node: number): Promise<PathSegments> =>
    this.#questions.ask(this.#post, { name: "pathOf", asks: { node } }).catch(() => []);

  readonly textOf = (node: number, what: "content" | "source" | "key"): Promise<string> =>
    this.#questions.ask(this.#post, { name: "textOf", asks: { node, what } });

  readonly write = (what: "pretty" | "filtered"): Promise<Blob> =>
    this.#questions.ask(this.#post, { name: "write", asks: { what } });

  readonly readUser = (): Promise<DocumentUser> =>
    this.#questions.ask(this.#post, { name: "readUser", asks: {} });

  readonly compareWith = (other: Blob): Promise<DocumentComparison> =>
    this.#questions.ask(this.#post, { name: "compareWith", asks: { other } });

  readonly compareValuesWith = (other: Blob): Promise<JsonDifferences | null> =>
    this.#questions.ask(this.#post, { name: "compareValuesWith", asks: { other } });

  readonly surveyUser = (kind: UserKind): Promise<UserSurvey> =>
    this.#questions.ask(this.#post, { name: "surveyUser", asks: { kind } });

  readonly close = (): void => {
    this.#end("This text was closed.");
    this.#listeners.clear();
  };

  readonly #post = (request: DocumentRequest): void => {
    this.#worker.postMessage(request, []);
  };

  #startWorker(snapshot: DocumentSnapshot | null): DocumentPort {
    const worker = this.#ports.startWorker();
    listenTo(worker, {
      heard: (report: DocumentReport) => this.#hear(report),
      failed: () => this.#fail(stopped),
    });
    worker.postMessage({ kind: "open", blob: this.blob, options: this.#options, snapshot }, []);
    return worker;
  }

  #hear(report: DocumentReport): void {
    switch (report.kind) {
      case "state":
        return this.#hearState(report.state, report.applied);
      case "snapshot":
        this.#snapshot = report.snapshot;
        this.#log.forget(report.applied);
        return this.#watch.begin();
      case "pong":
        return this.#watch.heard();
      case "answer":
      case "refusal":
      default:
        return this.#questions.settle(report);
    }
  }

  #hearState(state: DocumentState, applied: number): void {
    if (state.search?.phase !== "running") this.#watch.end();
    // until the search has ended, what was done since it began may have to be done again
    if (!this.#watch.isWatching) this.#log.forget(applied);
    if (state.phase === "failed") this.#fail(state.failure ?? stopped);
    else this.#setState(state);
  }

  #replaceWorker(): void {
    if (this.#snapshot === null) return;
    this.#worker.terminate();
    const commands = this.#log.restart();
    const filter = filterAfter(this.#snapshot.filter, commands);
    const search = { ...this.#snapshot.search, phase: "failed", error: tookTooLong } as const;
    this.#worker = this.#startWorker({ ...this.#snapshot, search });
    for (const command of commands) this.#post({ kind: "apply", command });
    this.#questions.repeat(this.#post);
    if (filter !== null) this.apply({ kind: "filter", expression: filter });
  }

  #fail(failure: string): void {
    this.#end(failure);
    this.#setState({ ...this.#state, phase: "failed", failure });
  }

  #end(reason: string): void {
    this.#watch.end();
    this.#filter.end();
    this.#worker.terminate();
    this.#questions.end(reason);
  }

  #setState(state: DocumentState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
