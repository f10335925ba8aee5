import type { FilterOutcome } from "./document-messages.ts";
import { listenTo, type DocumentPorts, type QueryPort } from "./document-port.ts";

/** The worker that evaluates one JSONPath, made for it and ended with it: a query may never finish. */
export class FilterRun {
  readonly #blob: Blob;
  readonly #startWorker: DocumentPorts["startQueryWorker"];
  readonly #settle: (expression: string, outcome: FilterOutcome) => void;
  #worker: QueryPort | null = null;

  constructor(
    blob: Blob,
    startWorker: DocumentPorts["startQueryWorker"],
    settle: (expression: string, outcome: FilterOutcome) => void,
  ) {
    this.#blob = blob;
    this.#startWorker = startWorker;
    this.#settle = settle;
  }

  /** Ends the one before. */
  start(expression: string): void {
    this.end();
    this.#worker = this.#startWorker();
    const settle = (outcome: FilterOutcome): void => {
      this.end();
      this.#settle(expression, outcome);
    };
    listenTo(this.#worker, {
      heard: settle,
      failed: () => settle({ kind: "failed", message: "This text is too large to be filtered." }),
    });
    this.#worker.postMessage({ blob: this.#blob, expression }, []);
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
