import type { JsonDocument } from "../../json-document/json-document.ts";

const marked = new WeakSet<JsonDocument>();

/** Tells measurements when the first rows of a document are on the page. */
export function markFirstRows(document: JsonDocument): void {
  if (marked.has(document)) return;
  marked.add(document);
  performance.mark("sandgate:first-rows");
}
