import { findingOf, type FindingSearch } from "./finding.ts";
import { escapedKeyFlag, kindCodes, kindMask, type JsonIndex } from "./json-index.ts";
import type { JsonSource } from "./json-source.ts";
import { keyRange } from "./node-range.ts";
import { keyOf } from "./node-text.ts";

const nodesPerStep = 4096;
/** Up to here every name is compared with every other, by its hash; beyond, a set is faster. */
const comparedMembers = 64;

/** Members that repeat a name of their object; `\u0061` and `a` are the same name. */
export function* findDuplicateKeys(source: JsonSource): FindingSearch {
  const { flags, next, count } = source.index;
  const hashes = new Uint32Array(comparedMembers);
  let total = 0;
  let first: number | null = null;
  const tell = (node: number): void => {
    total += 1;
    first = first === null ? node : Math.min(first, node);
  };
  for (let node = 0; node < count; node += 1) {
    if (node % nodesPerStep === 0) yield;
    if (((flags[node] ?? 0) & kindMask) !== kindCodes.object) continue;
    if ((next[node] ?? 0) <= node + 2) continue;
    if (!namesDiffer(source.index, node, hashes)) yield* collectNames(source, node, tell);
  }
  return findingOf(total, first);
}

/** True for nearly every object, and quickly; false when only the names themselves can tell. */
function namesDiffer(index: JsonIndex, node: number, hashes: Uint32Array): boolean {
  const { next, flags } = index;
  const end = next[node] ?? 0;
  let members = 0;
  for (let child = node + 1; child < end; child = next[child] ?? end) {
    if (members === comparedMembers || ((flags[child] ?? 0) & escapedKeyFlag) !== 0) return false;
    const hash = keyHash(index, child);
    for (let other = 0; other < members; other += 1) if (hashes[other] === hash) return false;
    hashes[members] = hash;
    members += 1;
  }
  return true;
}

function* collectNames(
  source: JsonSource,
  node: number,
  tell: (node: number) => void,
): Generator<undefined, void> {
  const { next } = source.index;
  const end = next[node] ?? 0;
  const names = new Set<string>();
  let members = 0;
  for (let child = node + 1; child < end; child = next[child] ?? end) {
    const name = keyOf(source, child) ?? "";
    if (names.has(name)) tell(child);
    else names.add(name);
    members += 1;
    if (members % nodesPerStep === 0) yield;
  }
}

/** FNV-1a over the name as written. */
function keyHash(index: JsonIndex, node: number): number {
  const range = keyRange(index, node);
  let hash = 0x811c9dc5;
  if (range === null) return hash;
  for (let at = range.start; at < range.end; at += 1) {
    hash = Math.imul(hash ^ (index.bytes[at] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
