import { noNode } from "./json-index.ts";
import type { JsonSource } from "./json-source.ts";
import { isMember, positionOf } from "./node-children.ts";
import { keyOf } from "./node-text.ts";

/** The way from the root to a value: names in objects, positions in arrays. */
export type PathSegments = readonly (string | number)[];

/** The way to a node. Costs a step for each sibling before every array item on it. */
export function pathOf(source: JsonSource, node: number): PathSegments {
  const segments: (string | number)[] = [];
  const { parents } = source.index;
  for (let at = node; (parents[at] ?? noNode) !== noNode; at = parents[at] ?? noNode) {
    segments.push(
      isMember(source.index, at) ? (keyOf(source, at) ?? "") : positionOf(source.index, at),
    );
  }
  return segments.toReversed();
}

/**
 * The node at the end of a way; null when there is none. Of repeated names the last counts, as for
 * every reader built on `JSON.parse`.
 */
export function nodeAt(source: JsonSource, path: PathSegments): number | null {
  if (source.index.count === 0) return null;
  let node = 0;
  for (const segment of path) {
    const child = childAt(source, node, segment);
    if (child === null) return null;
    node = child;
  }
  return node;
}

function childAt(source: JsonSource, node: number, segment: string | number): number | null {
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
