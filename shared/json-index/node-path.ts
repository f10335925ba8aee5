import { noNode } from "./json-index.ts";
import type { JsonSource } from "./json-source.ts";
import type { ChildPlaces } from "./child-places.ts";
import { isMember, positionOf } from "./node-children.ts";
import { keyOf, kindOf } from "./node-text.ts";

/** The way from the root to a value: names in objects, positions in arrays. */
export type PathSegments = readonly (string | number)[];

/** The way to a node. Without `places` it costs a step for each sibling before an item on it. */
export function pathOf(source: JsonSource, node: number, places?: ChildPlaces): PathSegments {
  const segments: (string | number)[] = [];
  const { parents } = source.index;
  for (let at = node; at !== noNode; at = parents[at] ?? noNode) {
    const parent = parents[at] ?? noNode;
    if (parent === noNode) break;
    if (isMember(source.index, at)) segments.push(keyOf(source, at) ?? "");
    else segments.push(places ? places.placeOf(parent, at) : positionOf(source.index, at));
  }
  return segments.toReversed();
}

/**
 * The node at the end of a way; null when there is none. Of repeated names the last counts, as for
 * every reader built on `JSON.parse`.
 */
export function nodeAt(
  source: JsonSource,
  path: PathSegments,
  places?: ChildPlaces,
): number | null {
  if (source.index.count === 0) return null;
  let node = 0;
  for (const segment of path) {
    const child =
      places && typeof segment === "number" && kindOf(source, node) === "array"
        ? places.childAt(node, segment)
        : childAt(source, node, segment);
    if (child === null) return null;
    node = child;
  }
  return node;
}

/** The member of a name, or the item at a position. */
export function childAt(source: JsonSource, node: number, segment: string | number): number | null {
  const { index } = source;
  const end = index.next[node] ?? 0;
  let found: number | null = null;
  let position = 0;
  for (let child = node + 1; child < end; child = index.next[child] ?? end) {
    const isNamed = isMember(index, child);
    if (isNamed && keyOf(source, child) === segment) found = child;
    if (!isNamed && position === segment) return child;
    position += 1;
  }
  return found;
}
