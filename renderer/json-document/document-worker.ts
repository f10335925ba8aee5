import { answerQuestion } from "./answer-question.ts";
import { DocumentEngine } from "./document-engine.ts";
import type { DocumentReport, DocumentRequest } from "./document-messages.ts";
import { initialState } from "./initial-state.ts";
import { readSource } from "./read-source.ts";

/** Short enough that rows asked for in between are there for the next frame. */
const sliceMilliseconds = 8;

/** What runs in the worker, without the worker: requests come in, reports go out. */
export class DocumentWorker {
  readonly #report: (report: DocumentReport) => void;
  readonly #later: (task: () => void) => void;
  #engine: DocumentEngine | null = null;
  /** What came in before the text was there. */
  #waiting: DocumentRequest[] = [];
  #applied = 0;
  #isWorking = false;

  /** `later` runs a task after the messages that have come in. */
  constructor(report: (report: DocumentReport) => void, later: (task: () => void) => void) {
    this.#report = report;
    this.#later = later;
  }

  /** Never rejects: what goes wrong is in a report. */
  async receive(request: DocumentRequest): Promise<void> {
    if (request.kind === "ping") return this.#report({ kind: "pong" });
    if (request.kind === "open") return this.#open(request);
    if (this.#engine === null) this.#waiting.push(request);
    else this.#handle(this.#engine, request);
  }

  async #open({ blob, options, snapshot }: DocumentRequest & { kind: "open" }): Promise<void> {
    try {
      const source = await readSource(blob);
      const reports = {
        state: (state: DocumentEngine["state"]) =>
          this.#report({ kind: "state", state, applied: this.#applied }),
        snapshot: (taken: NonNullable<typeof snapshot>) =>
          this.#report({ kind: "snapshot", snapshot: taken, applied: this.#applied }),
      };
      this.#engine = new DocumentEngine(source, options, reports, snapshot);
    } catch (error) {
      return this.#fail(initialState(blob.size), error);
    }
    for (const waiting of this.#waiting.splice(0)) this.#handle(this.#engine, waiting);
    this.#workOn(this.#engine);
  }

  #handle(engine: DocumentEngine, request: DocumentRequest): void {
    if (request.kind === "ask") void this.#answer(engine, request);
    try {
      if (request.kind === "apply") {
        this.#applied += 1;
        engine.apply(request.command);
      }
      if (request.kind === "filter-outcome") {
        engine.applyFilter(request.expression, request.outcome);
      }
    } catch (error) {
      return this.#fail(engine.state, error);
    }
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

  #workOn(engine: DocumentEngine): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#later(() => {
      this.#isWorking = false;
      if (engine.work(sliceMilliseconds)) this.#workOn(engine);
    });
  }

  #fail(before: DocumentEngine["state"], error: unknown): void {
    const state = { ...before, phase: "failed", failure: describeFailure(error) } as const;
    this.#report({ kind: "state", state, applied: this.#applied });
  }
}

/** For people; what exactly the browser threw helps nobody. */
function describeFailure(error: unknown): string {
  return error instanceof RangeError
    ? "This text is too large for the memory there is."
    : "This text could not be read.";
}
