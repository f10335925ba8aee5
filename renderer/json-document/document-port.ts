import type { DocumentRequest, FilterRequest } from "./document-messages.ts";

/** As much of a `Worker` as is used. */
export interface WorkerPort<Request> extends EventTarget {
  readonly postMessage: (request: Request, transfer: Transferable[]) => void;
  readonly terminate: () => void;
}

export type DocumentPort = WorkerPort<DocumentRequest>;
export type QueryPort = WorkerPort<FilterRequest>;

/** How workers are started; tests have workers of their own. */
export interface DocumentPorts {
  readonly startWorker: () => DocumentPort;
  readonly startQueryWorker: () => QueryPort;
}

/** `failed`: the worker could not be loaded, threw, or ran out of memory. */
export function listenTo(
  port: EventTarget,
  { heard, failed }: { readonly heard: (report: never) => void; readonly failed: () => void },
): void {
  port.addEventListener("message", (event) => {
    // Our own worker speaks the type its listener names.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (event instanceof MessageEvent) heard(event.data as never);
  });
  port.addEventListener("messageerror", failed);
  port.addEventListener("error", failed);
}
