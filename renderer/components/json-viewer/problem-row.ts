import type { JsonDocument } from "../../json-document/json-document.ts";

/** The raw row in which a text stops being JSON; -1 for one that is. */
export async function problemRow(document: JsonDocument): Promise<number> {
  const { problem } = document.getState();
  return problem === null ? -1 : document.rawRowAt(problem.offset);
}
