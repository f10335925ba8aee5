import { escapedKeyFlag, hasKeyFlag } from "../../shared/json-index/json-index.ts";
import type { JsonSource } from "../../shared/json-index/json-source.ts";
import { keyOf } from "../../shared/json-index/node-text.ts";
import type { TreeBranches } from "./tree-branches.ts";

/**
 * The next node in sight whose key begins with what was typed, going round; null when there is none.
 * A single letter typed again goes on to the next match.
 */
export function typeAhead(
  source: JsonSource,
  branches: TreeBranches,
  selected: number,
  typed: string,
): number | null {
  const { rows } = branches;
  const wanted = typed.toLowerCase();
  const place = branches.rowInSight(selected);
  const first = typed.length > 1 ? 0 : 1;
  for (let step = first; step < rows.length + first; step += 1) {
    const node = rows[(place + step) % rows.length];
    if (node === undefined || !mayBeginWith(source, node, wanted)) continue;
    if (keyOf(source, node)?.toLowerCase().startsWith(wanted)) return node;
  }
  return null;
}

/** Decoding millions of keys takes seconds; the first byte rules nearly all of them out. */
function mayBeginWith({ index }: JsonSource, node: number, wanted: string): boolean {
  const flags = index.flags[node] ?? 0;
  if ((flags & hasKeyFlag) === 0) return false;
  const byte = index.bytes[(index.starts[node] ?? 0) + 1] ?? 0;
  if ((flags & escapedKeyFlag) !== 0 || byte >= 0x80) return true;
  const code = wanted.charCodeAt(0);
  return byte === code || (byte >= 0x41 && byte <= 0x5a && (byte | 0x20) === code);
}
