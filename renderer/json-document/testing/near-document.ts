import { DocumentHandle } from "../document-handle.ts";
import type {
  DocumentReport,
  DocumentRequest,
  FilterOutcome,
  FilterRequest,
} from "../document-messages.ts";
import type { DocumentPort, QueryPort } from "../document-port.ts";
import type { DocumentState } from "../document-state.ts";
import { DocumentWorker } from "../document-worker.ts";
import { findByJsonPath } from "../find-by-json-path.ts";
import type { OpenOptions } from "../json-document.ts";
import { readSource } from "../read-source.ts";

/** A worker on the same thread; messages are copied as between two, and none come once it ended. */
export class NearWorker extends EventTarget implements DocumentPort {
  isEnded = false;
  /** As one in a search that does not end: it does nothing more, and hears nothing more. */
  isHanging = false;
  readonly #worker = new DocumentWorker(
    (report) => this.tell(report),
    (task) => setTimeout(() => this.isEnded || this.isHanging || task()),
  );

  postMessage(request: DocumentRequest): void {
    if (!this.isEnded && !this.isHanging) void this.#worker.receive(structuredClone(request));
  }

  tell(report: DocumentReport): void {
    if (this.isEnded) return;
    this.dispatchEvent(new MessageEvent("message", { data: structuredClone(report) }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

export class NearQueryWorker extends EventTarget implements QueryPort {
  isEnded = false;

  postMessage({ blob, expression }: FilterRequest): void {
    void readSource(blob).then((source) => this.#tell(findByJsonPath(source, expression)));
  }

  #tell(outcome: FilterOutcome): void {
    if (!this.isEnded) this.dispatchEvent(new MessageEvent("message", { data: outcome }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

/** The handle of a text with workers on the same thread. */
export function openNear(text: string | Uint8Array<ArrayBuffer>, options: OpenOptions = {}) {
  const workers: NearWorker[] = [];
  const queryWorkers: NearQueryWorker[] = [];
  const document = new DocumentHandle(new Blob([text]), options, {
    startWorker: () => {
      const worker = new NearWorker();
      workers.push(worker);
      return worker;
    },
    startQueryWorker: () => {
      const worker = new NearQueryWorker();
      queryWorkers.push(worker);
      return worker;
    },
  });
  return { document, workers, queryWorkers };
}

/** Resolves with the first state that is as wanted. */
export function stateWhere(
  document: DocumentHandle,
  isWanted: (state: DocumentState) => boolean,
): Promise<DocumentState> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!isWanted(document.getState())) return;
      stop();
      resolve(document.getState());
    };
    const stop = document.subscribe(check);
    check();
  });
}
