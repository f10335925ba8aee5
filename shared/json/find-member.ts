import type { JsonNode } from "./json-node.ts";

/**
 * The member of an object by its name; null when there is none, or no object. Of repeated names the
 * last counts, as for every reader built on `JSON.parse`.
 */
export function findMember(node: JsonNode | null, name: string): JsonNode | null {
  if (node?.kind !== "object") return null;
  return node.children.findLast((child) => child.key === name) ?? null;
}
