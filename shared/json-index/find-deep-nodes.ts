import { findingOf, type FindingSearch } from "./finding.ts";
import type { JsonIndex } from "./json-index.ts";

const nodesPerStep = 65_536;
/** Beyond this many levels other programs give up: PHP at 512, many at 1,000. */
const deepestUsual = 1_000;

/** Values more than 1,000 levels below the root. */
export function* findDeepNodes({ next, count, deepest }: JsonIndex): FindingSearch {
  if (deepest <= deepestUsual) return null;
  const ends: number[] = [];
  let total = 0;
  let first: number | null = null;
  for (let node = 0; node < count; node += 1) {
    if (node % nodesPerStep === 0) yield;
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= node) ends.pop();
    if (ends.length > deepestUsual) {
      first ??= node;
      total += 1;
    }
    ends.push(next[node] ?? node + 1);
  }
  return findingOf(total, first);
}
