import { findingOf, type FindingSearch } from "./finding.ts";
import { kindCodes, kindMask } from "./json-index.ts";
import type { JsonSource } from "./json-source.ts";
import { valueRange } from "./node-range.ts";
import { rangeText } from "./node-text.ts";

const nodesPerStep = 4096;
/** 2^53 has sixteen digits. */
const fewestBytes = 16;
const integer = /^-?\d+$/;

/** Integers beyond 2^53: a reader that turns them into floating point changes their last digits. */
export function* findLargeNumbers(source: JsonSource): FindingSearch {
  const { flags, starts, count, bytes } = source.index;
  let total = 0;
  let first: number | null = null;
  for (let node = 0; node < count; node += 1) {
    if (node % nodesPerStep === 0) yield;
    if (((flags[node] ?? 0) & kindMask) !== kindCodes.number) continue;
    const nextStart = node + 1 < count ? (starts[node + 1] ?? 0) : bytes.length;
    if (nextStart - (starts[node] ?? 0) < fewestBytes) continue;
    const value = valueRange(source.index, node);
    if (value.end - value.start < fewestBytes) continue;
    const text = rangeText(source, value);
    if (!integer.test(text) || Number.isSafeInteger(Number(text))) continue;
    first ??= node;
    total += 1;
  }
  return findingOf(total, first);
}
