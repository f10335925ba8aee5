import type { JsonNode } from "../../../shared/json/json-node.ts";
import { unescapeString } from "../../../shared/json/unescape-string.ts";

/** What “Copy value” copies: a string without its quotes, everything else exactly as received. */
export function copyText(node: JsonNode): string {
  return node.kind === "string" ? unescapeString(node.text) : node.text;
}
