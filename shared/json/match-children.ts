import type { JsonNode } from "./json-node.ts";
import { unescapeString } from "./unescape-string.ts";

/** A value and the one that stands in its place; one of the two is null where it stands alone. */
export interface MatchedPair {
  readonly before: JsonNode | null;
  readonly after: JsonNode | null;
}

/** What tells the items of a list apart, tried in this order. */
const identities = ["id", "uuid"] as const;

/**
 * Which child stands for which: members of objects by key (of a repeated key the last counts), items
 * of lists by position. Items that are all objects with an `id`, or a `uuid`, of their own are
 * matched by that instead: a new card at the head of a list is one addition and not a change of
 * every card. That they changed places is no difference then.
 */
export function matchChildren(before: JsonNode, after: JsonNode): readonly MatchedPair[] {
  if (before.kind === "object") return pair(byKey(before), byKey(after));
  for (const name of identities) {
    const left = byIdentity(before, name);
    const right = left && byIdentity(after, name);
    if (left && right) return pair(left, right);
  }
  return pair(byPosition(before), byPosition(after));
}

function pair<Name>(
  before: ReadonlyMap<Name, JsonNode>,
  after: ReadonlyMap<Name, JsonNode>,
): readonly MatchedPair[] {
  const pairs: MatchedPair[] = [];
  for (const [name, node] of before) pairs.push({ before: node, after: after.get(name) ?? null });
  for (const [name, node] of after) {
    if (!before.has(name)) pairs.push({ before: null, after: node });
  }
  return pairs;
}

function byKey(object: JsonNode): ReadonlyMap<string, JsonNode> {
  return new Map(object.children.map((child) => [child.key ?? "", child]));
}

function byPosition(list: JsonNode): ReadonlyMap<number, JsonNode> {
  return new Map(list.children.map((child) => [child.index, child]));
}

/** Null when an item has no such name, or shares it with another. */
function byIdentity(list: JsonNode, name: string): ReadonlyMap<string, JsonNode> | null {
  const items = new Map<string, JsonNode>();
  for (const item of list.children) {
    const identity = item.kind === "object" ? identityOf(item, name) : null;
    if (identity === null || items.has(identity)) return null;
    items.set(identity, item);
  }
  return items;
}

/** An id may be sent as a number and as text; the digits are the same. */
function identityOf(item: JsonNode, name: string): string | null {
  const member = item.children.findLast((child) => child.key === name);
  if (member?.kind === "number") return member.text;
  return member?.kind === "string" ? unescapeString(member.text) : null;
}
