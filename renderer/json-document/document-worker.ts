import { indexJson } from "../../shared/json-index/index-json.ts";
import type { JsonSource } from "../../shared/json-index/json-source.ts";
import { answerQuestion } from "./answer-question.ts";
import { DocumentEngine } from "./document-engine.ts";
import type { DocumentReport, DocumentRequest } from "./document-messages.ts";
import { initialState } from "./initial-state.ts";

const largestBytes = 0xffff_0000;
/** Short enough that rows asked for in between are there for the next frame. */
const sliceMilliseconds = 8;

/** What runs in the worker, without the worker: requests come in, reports go out. */
export class DocumentWorker {
  readonly #report: (report: DocumentReport) => void;
  #engine: DocumentEngine | null = null;
  /** What came in before the text was there. */
  #waiting: DocumentRequest[] = [];

  #isWorking = false;
  readonly #later: (task: () => void) => void;

  /** `later` runs a task after the messages that have come in. */
  constructor(report: (report: DocumentReport) => void, later: (task: () => void) => void) {
    this.#report = report;
    this.#later = later;
  }

  async receive(request: DocumentRequest): Promise<void> {
    if (request.kind === "ping") return this.#report({ kind: "pong" });
    if (request.kind === "open") return this.#open(request);
    if (this.#engine === null) this.#waiting.push(request);
    else this.#handle(this.#engine, request);
  }

  #workOn(engine: DocumentEngine): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#later(() => {
      this.#isWorking = false;
      if (engine.work(sliceMilliseconds)) this.#workOn(engine);
    });
  }

  async #open(request: DocumentRequest & { kind: "open" }): Promise<void> {
    const { blob, options, snapshot } = request;
    try {
      const source = await readSource(blob);
      this.#engine = new DocumentEngine(source, options, this.#report, snapshot);
    } catch (error) {
      const state = {
        ...initialState(blob.size),
        phase: "failed",
        failure: describeFailure(error),
      } as const;
      this.#report({ kind: "state", state });
      return;
    }
    for (const waiting of this.#waiting.splice(0)) this.#handle(this.#engine, waiting);
    this.#workOn(this.#engine);
  }

  #handle(engine: DocumentEngine, request: DocumentRequest): void {
    if (request.kind === "apply") engine.apply(request.command);
    if (request.kind === "filter-outcome") engine.applyFilter(request.expression, request.outcome);
    if (request.kind === "ask") void this.#answer(engine, request);
    this.#workOn(engine);
  }

  async #answer(
    engine: DocumentEngine,
    { id, question }: DocumentRequest & { kind: "ask" },
  ): Promise<void> {
    try {
      this.#report({ kind: "answer", id, answer: await answerQuestion(engine, question) });
    } catch (error) {
      this.#report({ kind: "refusal", id, message: describeFailure(error) });
    }
  }
}

async function readSource(blob: Blob): Promise<JsonSource> {
  if (blob.size > largestBytes) throw new RangeError("beyond 4 GB");
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return { index: indexJson(bytes), decode: (part) => decoder.decode(part) };
}

/** For people; what exactly the browser threw helps nobody. */
function describeFailure(error: unknown): string {
  return error instanceof RangeError
    ? "This text is too large for the memory there is."
    : "This text could not be read.";
}
