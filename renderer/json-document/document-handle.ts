import type { UserKind } from "../../shared/contract/user.ts";
import type { PathSegments } from "../../shared/json-index/node-path.ts";
import type { UserSurvey } from "../../shared/user/survey-fields.ts";
import type { DocumentReport, DocumentRequest } from "./document-messages.ts";
import type { DocumentView, RowsOfView } from "./document-rows.ts";
import type { DocumentState } from "./document-state.ts";
import { initialState } from "./initial-state.ts";
import type { DocumentCommand, JsonDocument, OpenOptions, ViewPlaces } from "./json-document.ts";
import { OpenQuestions } from "./open-questions.ts";

/** As much of a `Worker` as is used. */
export interface DocumentPort extends EventTarget {
  readonly postMessage: (request: DocumentRequest, transfer: Transferable[]) => void;
  readonly terminate: () => void;
}

export interface DocumentPorts {
  readonly startWorker: () => DocumentPort;
}

/**
 * The page's end of an opened text: it posts what is wanted and passes on what the worker reports.
 * Questions about rows and places answer with nothing once the worker is gone; texts and files
 * reject then, because copying nothing would look like success.
 */
export class DocumentHandle implements JsonDocument {
  readonly blob: Blob;
  readonly places: ViewPlaces = {};
  readonly #worker: DocumentPort;
  readonly #questions = new OpenQuestions();
  readonly #listeners = new Set<() => void>();
  #state: DocumentState;

  constructor(blob: Blob, options: OpenOptions, ports: DocumentPorts) {
    this.blob = blob;
    this.#state = initialState(blob.size);
    this.#worker = ports.startWorker();
    this.#worker.addEventListener("message", (event) => {
      if (event instanceof MessageEvent) this.#hear(event.data);
    });
    this.#worker.addEventListener("error", () => this.#fail("The reader of this text stopped."));
    this.#post({ kind: "open", blob, options, snapshot: null });
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
    this.#post({ kind: "apply", command });
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

  readonly nodeAt = (path: PathSegments): Promise<number | null> =>
    this.#questions.ask(this.#post, { name: "nodeAt", asks: { path } }).catch(() => null);

  readonly pathOf = (node: number): Promise<PathSegments> =>
    this.#questions.ask(this.#post, { name: "pathOf", asks: { node } }).catch(() => []);

  readonly textOf = (node: number, what: "content" | "source" | "key"): Promise<string> =>
    this.#questions.ask(this.#post, { name: "textOf", asks: { node, what } });

  readonly write = (what: "pretty" | "filtered"): Promise<Blob> =>
    this.#questions.ask(this.#post, { name: "write", asks: { what } });

  readonly surveyUser = (kind: UserKind): Promise<UserSurvey> =>
    this.#questions.ask(this.#post, { name: "surveyUser", asks: { kind } });

  readonly close = (): void => {
    this.#worker.terminate();
    this.#questions.end("This text was closed.");
    this.#listeners.clear();
  };

  readonly #post = (request: DocumentRequest): void => {
    this.#worker.postMessage(request, []);
  };

  #hear(report: DocumentReport): void {
    switch (report.kind) {
      case "state":
        return this.#setState(report.state);
      case "answer":
      case "refusal":
        return this.#questions.settle(report);
      case "snapshot":
      case "pong":
        return;
    }
  }

  #fail(failure: string): void {
    this.#worker.terminate();
    this.#questions.end(failure);
    this.#setState({ ...this.#state, phase: "failed", failure });
  }

  #setState(state: DocumentState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
