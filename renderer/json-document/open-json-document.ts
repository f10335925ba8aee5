import { createQueryWorker } from "./create-worker.ts";
import { DocumentHandle } from "./document-handle.ts";
import type { JsonDocument, OpenOptions } from "./json-document.ts";
import { takeJsonWorker } from "./spare-worker.ts";

/** Opens a text; answers at once, the state tells when it is read. Strings count as UTF-8. */
export function openJsonDocument(
  text: Blob | Uint8Array<ArrayBuffer> | string,
  options: OpenOptions = {},
): JsonDocument {
  const blob = text instanceof Blob ? text : new Blob([text], { type: "application/json" });
  return new DocumentHandle(blob, options, {
    startWorker: takeJsonWorker,
    startQueryWorker: createQueryWorker,
  });
}
