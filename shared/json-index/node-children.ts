import { hasKeyFlag, kindMask, noNode, type JsonIndex } from "./json-index.ts";

/** True for an object or an array, empty or not. */
export function isContainer(index: JsonIndex, node: number): boolean {
  return ((index.flags[node] ?? 0) & kindMask) <= 1;
}

export function hasChildren(index: JsonIndex, node: number): boolean {
  return (index.next[node] ?? 0) > node + 1;
}

/** How many values an object or array holds itself; 0 for a scalar. */
export function childCount(index: JsonIndex, node: number): number {
  const known = index.childCounts.get(node);
  if (known !== undefined) return known;
  let count = 0;
  const end = index.next[node] ?? 0;
  for (let child = node + 1; child < end; child = index.next[child] ?? end) count += 1;
  return count;
}

/** A node's place among its siblings, from 0. Costs a step for each sibling before it. */
export function positionOf(index: JsonIndex, node: number): number {
  const parent = index.parents[node] ?? noNode;
  if (parent === noNode) return 0;
  let position = 0;
  for (let at = parent + 1; at < node; at = index.next[at] ?? node) position += 1;
  return position;
}

/** Levels below the root, 0 for the root. */
export function depthOf(index: JsonIndex, node: number): number {
  let depth = 0;
  for (let at = index.parents[node] ?? noNode; at !== noNode; at = index.parents[at] ?? noNode) {
    depth += 1;
  }
  return depth;
}

export function isMember(index: JsonIndex, node: number): boolean {
  return ((index.flags[node] ?? 0) & hasKeyFlag) !== 0;
}
