import type { JsonKind } from "../json/json-node.ts";
import { unescapeString } from "../json/unescape-string.ts";
import { escapedKeyFlag, escapedValueFlag, kindMask } from "./json-index.ts";
import type { JsonSource } from "./json-source.ts";
import { keyRange, valueRange, type ByteRange } from "./node-range.ts";

const kinds: readonly JsonKind[] = ["object", "array", "string", "number", "true", "false", "null"];

export function kindOf({ index }: JsonSource, node: number): JsonKind {
  return kinds[(index.flags[node] ?? 0) & kindMask] ?? "null";
}

export function rangeText({ index, decode }: JsonSource, { start, end }: ByteRange): string {
  return decode(index.bytes.subarray(start, end));
}

/** The key as a program sees it, escapes resolved; null for array items and the root. */
export function keyOf(source: JsonSource, node: number): string | null {
  const range = keyRange(source.index, node);
  if (range === null) return null;
  const isEscaped = ((source.index.flags[node] ?? 0) & escapedKeyFlag) !== 0;
  return stringContent(source, range, isEscaped);
}

/** A string's content, escapes resolved; every other value exactly as written. */
export function valueContent(source: JsonSource, node: number): string {
  const range = valueRange(source.index, node);
  if (kindOf(source, node) !== "string") return rangeText(source, range);
  const isEscaped = ((source.index.flags[node] ?? 0) & escapedValueFlag) !== 0;
  return stringContent(source, range, isEscaped);
}

function stringContent(source: JsonSource, range: ByteRange, isEscaped: boolean): string {
  return isEscaped
    ? unescapeString(rangeText(source, range))
    : rangeText(source, { start: range.start + 1, end: range.end - 1 });
}
