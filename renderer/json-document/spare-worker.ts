import { createJsonWorker } from "./create-worker.ts";

/** The text just opened has the machine to itself until it is on the screen. */
const restMilliseconds = 1000;

let spare: Worker | null = null;

/**
 * Starts a worker before it is needed: loading its script takes longer than reading a few megabytes
 * does. Harmless when there is one already.
 */
export function prepareJsonWorker(): void {
  if (spare !== null) return;
  const started = createJsonWorker();
  spare = started;
  // nobody listens to a spare one yet, so one that could not be loaded must not be handed out
  started.addEventListener("error", () => {
    if (spare === started) spare = null;
  });
}

/** The worker in reserve, else a new one; the next is started a while later. */
export function takeJsonWorker(): Worker {
  const worker = spare ?? createJsonWorker();
  spare = null;
  setTimeout(() => requestIdleCallback(prepareJsonWorker), restMilliseconds);
  return worker;
}
