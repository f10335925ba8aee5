import { noNode, type JsonIndex } from "../../shared/json-index/json-index.ts";
import { hasChildren } from "../../shared/json-index/node-children.ts";
import type { TreeBranches } from "./tree-branches.ts";

export type TreeMove =
  | { readonly kind: "select"; readonly node: number }
  | { readonly kind: "open" | "close"; readonly nodes: readonly number[] };

/** Where a key is pressed: `selected` is in sight or hidden by the row that counts instead. */
export interface TreePlace {
  readonly index: JsonIndex;
  readonly branches: TreeBranches;
  readonly selected: number;
}

/**
 * What a key does, after the tree view pattern of the WAI-ARIA Authoring Practices; null when the
 * key means nothing here. `pageRows`: how many rows fit the window.
 */
export function treeMove(key: string, place: TreePlace, pageRows: number): TreeMove | null {
  const { index, branches } = place;
  const { rows } = branches;
  const row = branches.rowInSight(place.selected);
  const node = rows[row] ?? branches.root;
  const select = (at: number): TreeMove => ({
    kind: "select",
    node: rows[Math.max(0, Math.min(rows.length - 1, at))] ?? node,
  });
  switch (key) {
    case "ArrowDown":
      return select(row + 1);
    case "ArrowUp":
      return select(row - 1);
    case "PageDown":
      return select(row + pageRows);
    case "PageUp":
      return select(row - pageRows);
    case "Home":
      return select(0);
    case "End":
      return select(rows.length - 1);
    case "ArrowRight":
      if (!hasChildren(index, node)) return null;
      return branches.isOpen(node) ? select(row + 1) : { kind: "open", nodes: [node] };
    case "ArrowLeft":
      return branches.isOpen(node) ? { kind: "close", nodes: [node] } : selectParent(place, node);
    case "Enter":
    case " ":
      if (!hasChildren(index, node)) return null;
      return { kind: branches.isOpen(node) ? "close" : "open", nodes: [node] };
    case "*":
      return { kind: "open", nodes: siblingsOf(place, node) };
    default:
      return null;
  }
}

function selectParent({ index, branches }: TreePlace, node: number): TreeMove | null {
  const parent = index.parents[node] ?? noNode;
  return node === branches.root || parent === noNode ? null : { kind: "select", node: parent };
}

/** Every container beside the node, itself included. */
function siblingsOf({ index, branches }: TreePlace, node: number): readonly number[] {
  const parent = index.parents[node] ?? noNode;
  if (node === branches.root || parent === noNode) return hasChildren(index, node) ? [node] : [];
  const siblings: number[] = [];
  const end = index.next[parent] ?? 0;
  for (let at = parent + 1; at < end; at = index.next[at] ?? end) {
    if (hasChildren(index, at)) siblings.push(at);
  }
  return siblings;
}
