import { createChildPlaces, type ChildPlaces } from "../../shared/json-index/child-places.ts";
import { noNode } from "../../shared/json-index/json-index.ts";
import type { JsonSource } from "../../shared/json-index/json-source.ts";
import {
  childCount,
  depthOf,
  hasChildren,
  isContainer,
} from "../../shared/json-index/node-children.ts";
import { pathOf, type PathSegments } from "../../shared/json-index/node-path.ts";
import { keyRange, valueRange } from "../../shared/json-index/node-range.ts";
import { keyOf, kindOf, rangeText } from "../../shared/json-index/node-text.ts";
import { textBeginning, valueBeginning } from "../../shared/json-index/value-beginning.ts";
import type { TreeRow } from "./document-rows.ts";
import { sampleOf } from "./object-sample.ts";
import type { TreeBranches } from "./tree-branches.ts";

const deepestPath = 64;

/** A source together with what is remembered about it to answer quickly. */
export interface OpenSource extends JsonSource {
  readonly places: ChildPlaces;
}

export function openSource(source: JsonSource): OpenSource {
  return { ...source, places: createChildPlaces(source.index) };
}

/** The rows of the tree from `from` on, at most `count`. */
export function treeRows(
  source: OpenSource,
  branches: TreeBranches,
  window: { readonly from: number; readonly count: number },
  isHit: (node: number) => boolean,
): TreeRow[] {
  const { index } = source;
  const rootDepth = depthOf(index, branches.root);
  const { from } = window;
  const nodes = branches.rows.subarray(from, from + window.count);
  const depths = new Map<number, number>();
  return Array.from(nodes, (node, at) => {
    const parent = index.parents[node] ?? noNode;
    const known = depths.get(parent);
    const depth = known === undefined ? depthOf(index, node) : known + 1;
    depths.set(node, depth);
    const isRoot = parent === noNode;
    return {
      row: from + at,
      node,
      depth: depth - rootDepth,
      path: depth > deepestPath ? null : readablePath(source, node),
      ...keyParts(source, node),
      position: isRoot ? 0 : source.places.placeOf(parent, node),
      setSize: isRoot ? 1 : childCount(index, parent),
      ...valueParts(source, branches, node),
      isHit: isHit(node),
    };
  });
}

/** Null when it is deeper than anybody reads. */
export function shortPathOf(source: OpenSource, node: number): PathSegments | null {
  return depthOf(source.index, node) > deepestPath ? null : readablePath(source, node);
}

/** Null, too, when a name on the way is so long that building the path would be felt. */
function readablePath(source: OpenSource, node: number): PathSegments | null {
  const { index } = source;
  for (let at = node; at !== noNode; at = index.parents[at] ?? noNode) {
    const key = keyRange(index, at);
    if (key !== null && textBeginning(index.bytes, key).end !== key.end) return null;
  }
  return pathOf(source, node, source.places);
}

function keyParts(source: OpenSource, node: number): Pick<TreeRow, "key" | "keyText"> {
  const range = keyRange(source.index, node);
  if (range === null) return { key: null, keyText: null };
  const shown = textBeginning(source.index.bytes, range);
  if (shown.end === range.end) {
    return { key: keyOf(source, node), keyText: rangeText(source, range) };
  }
  const keyText = `${rangeText(source, shown)}…`;
  return { key: keyText.slice(1), keyText };
}

function valueParts(source: OpenSource, branches: TreeBranches, node: number) {
  const { index } = source;
  const value = valueRange(index, node);
  const hasText = !isContainer(index, node);
  const shown = hasText ? valueBeginning(index, node, value) : value;
  const isOpen = branches.isOpen(node) && hasChildren(index, node);
  const kind = kindOf(source, node);
  return {
    kind,
    text: hasText ? rangeText(source, shown) : "",
    bytes: value.end - value.start,
    isCut: shown.end < value.end,
    isOpen,
    children: childCount(index, node),
    sample: kind === "object" && !isOpen ? sampleOf(source, node) : {},
  };
}
