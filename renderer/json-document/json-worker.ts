import type { DocumentRequest } from "./document-messages.ts";
import { DocumentWorker } from "./document-worker.ts";

// a message to itself: a timer of a worker that works in slices would wait 4 ms each time
const { port1: ring, port2: bell } = new MessageChannel();
const tasks: (() => void)[] = [];
bell.addEventListener("message", () => tasks.shift()?.());
bell.start();

const worker = new DocumentWorker(
  (report) => self.postMessage(report, { transfer: [] }),
  (task) => {
    tasks.push(task);
    ring.postMessage(null, []);
  },
);

self.addEventListener("message", (event: MessageEvent<DocumentRequest>) => {
  void worker.receive(event.data);
});
