import type { JsonNode } from "../../../shared/json/json-node.ts";

/**
 * A JSON value as a list in reading order. Row numbers are positions in that list; `ends[row]` is
 * the row behind the last descendant, so that skipping a closed container is one assignment.
 */
export interface TreeModel {
  readonly nodes: readonly JsonNode[];
  readonly depths: Uint32Array;
  readonly ends: Uint32Array;
  readonly parents: Int32Array;
}

/** Flattens without recursion: depth 100,000 is an ordinary text. */
export function createTreeModel(root: JsonNode): TreeModel {
  const nodes: JsonNode[] = [];
  const depths: number[] = [];
  const parents: number[] = [];
  const ends: number[] = [];
  const open: { row: number; next: number }[] = [];
  let node: JsonNode | undefined = root;
  while (node !== undefined) {
    const row: number = nodes.length;
    nodes.push(node);
    depths.push(open.length);
    parents.push(open.at(-1)?.row ?? -1);
    ends.push(row + 1);
    open.push({ row, next: 0 });
    node = undefined;
    for (let top = open.at(-1); top !== undefined && node === undefined; top = open.at(-1)) {
      node = nodes[top.row]?.children[top.next];
      top.next += 1;
      if (node === undefined) {
        ends[top.row] = nodes.length;
        open.pop();
      }
    }
  }
  return {
    nodes,
    depths: Uint32Array.from(depths),
    ends: Uint32Array.from(ends),
    parents: Int32Array.from(parents),
  };
}

/** Which rows are open; index is the row. */
export type OpenRows = Uint8Array;

/** Opens every container above `depth`; 1 opens the root alone. */
export function openToDepth(model: TreeModel, depth: number): OpenRows {
  return Uint8Array.from(model.nodes, (node, row) =>
    node.children.length > 0 && (model.depths[row] ?? 0) < depth ? 1 : 0,
  );
}

/** The rows in sight, in order: every row whose containers are all open. */
export function visibleRows(model: TreeModel, open: OpenRows): Int32Array {
  const rows = new Int32Array(model.nodes.length);
  let count = 0;
  for (let row = 0; row < model.nodes.length; count += 1) {
    rows[count] = row;
    row = open[row] === 1 ? row + 1 : (model.ends[row] ?? row + 1);
  }
  return rows.subarray(0, count);
}
