import type { DocumentRequest } from "./document-messages.ts";
import { DocumentWorker } from "./document-worker.ts";

const worker = new DocumentWorker((report) => self.postMessage(report, { transfer: [] }));

self.addEventListener("message", (event: MessageEvent<DocumentRequest>) => {
  void worker.receive(event.data);
});
