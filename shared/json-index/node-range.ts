import { hasKeyFlag, kindMask, longFlag, noNode, type JsonIndex } from "./json-index.ts";
import { scanNumber, scanString, skipSpace, type ByteScan } from "./scan-bytes.ts";

const colon = 0x3a;
const wordLengths: Readonly<Record<number, number>> = { 4: 4, 5: 5, 6: 4 };

/** Where something stands in the bytes: from `start` up to, not including, `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

function scanAt(index: JsonIndex, at: number): ByteScan {
  return { bytes: index.bytes, at, escaped: false, expected: null };
}

/** The key with its quotes; null for array items and the root. */
export function keyRange(index: JsonIndex, node: number): ByteRange | null {
  if (((index.flags[node] ?? 0) & hasKeyFlag) === 0) return null;
  const start = index.starts[node] ?? 0;
  const scan = scanAt(index, start);
  scanString(scan);
  return { start, end: scan.at };
}

/** The value exactly as written; of a container that was cut off, as far as the text goes. */
export function valueRange(index: JsonIndex, node: number): ByteRange {
  const start = valueStart(index, node);
  return { start, end: valueEnd(index, node, start) };
}

function valueStart(index: JsonIndex, node: number): number {
  const long = longNodeOf(index, node);
  if (long) return long.valueStart;
  const key = keyRange(index, node);
  if (key === null) return index.starts[node] ?? 0;
  const scan = scanAt(index, key.end);
  skipSpace(scan);
  if (index.bytes[scan.at] === colon) scan.at += 1;
  skipSpace(scan);
  return scan.at;
}

function longNodeOf(index: JsonIndex, node: number) {
  return ((index.flags[node] ?? 0) & longFlag) === 0 ? undefined : index.longNodes.get(node);
}

function valueEnd(index: JsonIndex, node: number, start: number): number {
  const long = longNodeOf(index, node);
  if (long) return long.end;
  const kind = (index.flags[node] ?? 0) & kindMask;
  if (kind <= 1) return containerEnd(index, node, start);
  const scan = scanAt(index, start);
  if (kind === 2) scanString(scan);
  else if (kind === 3) scanNumber(scan);
  else scan.at += wordLengths[kind] ?? 0;
  return scan.at;
}

/** Behind the closing bracket: from the last value within, outwards through what closes after it. */
function containerEnd(index: JsonIndex, node: number, start: number): number {
  const last = (index.next[node] ?? 0) - 1;
  if (!isClosed(index, node)) return index.problem?.offset ?? index.bytes.length;
  if (last === node) return closed(index, start + 1);
  let at = valueEnd(index, last, valueStart(index, last));
  let container = index.parents[last] ?? noNode;
  for (;;) {
    at = closed(index, at);
    if (container === node || container === noNode) return at;
    container = index.parents[container] ?? noNode;
  }
}

/** Behind the bracket that follows. */
function closed(index: JsonIndex, at: number): number {
  const scan = scanAt(index, at);
  skipSpace(scan);
  return scan.at + 1;
}

/** False for the containers the text ended in, or stopped being JSON in. */
export function isClosed({ next, unclosed }: JsonIndex, container: number): boolean {
  return unclosed === noNode || unclosed < container || unclosed >= (next[container] ?? 0);
}
