import type { JsonTrail } from "../../../../shared/user/find-user.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";

/** The text of a value exactly as sent; null when the answer has no such value. */
export async function sourceOf(document: JsonDocument, path: JsonTrail): Promise<string | null> {
  const node = await document.nodeAt(path);
  return node === null ? null : document.textOf(node, "source");
}

/** What is copied of a value: a text without its quotes and escapes, all else as sent. */
export async function contentOf(document: JsonDocument, path: JsonTrail): Promise<string> {
  const node = await document.nodeAt(path);
  if (node === null) throw new Error("The value is not in this answer any more.");
  return document.textOf(node, "content");
}
