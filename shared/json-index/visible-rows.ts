import { noNode, type JsonIndex } from "./json-index.ts";

/** `open`, `kept`: one byte per node. `kept`: the nodes a filter leaves; null without a filter. */
export interface TreeShape {
  readonly root: number;
  readonly open: Uint8Array;
  readonly kept: Uint8Array | null;
}

/** The nodes in sight, in order: each whose containers up to the root of the tree are all open. */
export function visibleRows(index: JsonIndex, shape: TreeShape): Uint32Array {
  if (index.count === 0) return new Uint32Array(0);
  const rows = new Uint32Array(walk(index, shape, null));
  walk(index, shape, rows);
  return rows;
}

/** Counts first, so that the list is as long as it has to be: 5 million rows take 20 MB. */
function walk({ next }: JsonIndex, shape: TreeShape, rows: Uint32Array | null): number {
  const { root, open, kept } = shape;
  const end = next[root] ?? 0;
  let count = 0;
  for (let node = root; node < end;) {
    if (kept !== null && kept[node] !== 1) {
      node = next[node] ?? end;
      continue;
    }
    if (rows !== null) rows[count] = node;
    count += 1;
    node = open[node] === 1 ? node + 1 : (next[node] ?? end);
  }
  return count;
}

/** Opens every container less than `levels` below the root; 1 opens the root alone. */
export function openLevels(index: JsonIndex, root: number, levels: number): Uint8Array {
  const { next, count } = index;
  const open = new Uint8Array(count);
  let level = count > 0 ? [root] : [];
  for (let done = 0; done < levels && level.length > 0; done += 1) {
    const below: number[] = [];
    for (const node of level) {
      const end = next[node] ?? 0;
      if (end > node + 1) open[node] = 1;
      for (let child = node + 1; child < end; child = next[child] ?? end) {
        if ((next[child] ?? 0) > child + 1) below.push(child);
      }
    }
    level = below;
  }
  return open;
}

/** Opens everything within a node, itself included. */
export function openAll({ next }: JsonIndex, open: Uint8Array, root: number): void {
  const end = next[root] ?? 0;
  for (let node = root; node < end; node += 1) open[node] = (next[node] ?? 0) > node + 1 ? 1 : 0;
}

/**
 * What a filter leaves: the matches, what is below them, and the containers on the way to them.
 * `matches` rise.
 */
export function keepMatches(index: JsonIndex, matches: Uint32Array): Uint8Array {
  const { next, parents, count } = index;
  const kept = new Uint8Array(count);
  let done = 0;
  for (const match of matches) {
    if (match < done) continue;
    done = next[match] ?? match + 1;
    kept.fill(1, match, done);
    let at = parents[match] ?? noNode;
    while (at !== noNode && kept[at] !== 1) {
      kept[at] = 1;
      at = parents[at] ?? noNode;
    }
  }
  return kept;
}
