import { byteFinder, type ByteFinder } from "./find-bytes.ts";
import { escapedKeyFlag, escapedValueFlag, type JsonIndex } from "./json-index.ts";
import type { JsonSource } from "./json-source.ts";
import { isContainer, isMember } from "./node-children.ts";
import { keyRange, valueRange, type ByteRange } from "./node-range.ts";
import { blockOf, type NodeBlock } from "./node-block.ts";
import { keyOf, valueContent } from "./node-text.ts";
import { searchDecoded } from "./search-decoded.ts";
import type { SearchPattern } from "./search-pattern.ts";

const nodesPerStep = 2048;
const escapedFlags = escapedKeyFlag | escapedValueFlag;

/**
 * Finds the nodes whose key or value matches and tells each once, in rising order. In steps of a
 * fraction of a millisecond, unless a single string is megabytes long.
 */
export function* searchNodes(
  source: JsonSource,
  pattern: SearchPattern,
  found: (node: number) => void,
): Generator<undefined, void> {
  const { index } = source;
  const finder = pattern.needle && byteFinder(pattern.needle, pattern.matchCase);
  const marks = new Uint8Array(nodesPerStep);
  for (let from = 0; from < index.count; from += nodesPerStep) {
    const block = blockOf(index, from, Math.min(index.count, from + nodesPerStep));
    const mark = (node: number): void => {
      marks[node - from] = 1;
    };
    if (finder) {
      searchBytes(source, block, { finder, pattern }, mark);
      searchEscaped(source, block, pattern, mark);
    } else searchDecoded(source, block, pattern, mark);
    for (let at = marks.indexOf(1); at >= 0; at = marks.indexOf(1, at + 1)) found(from + at);
    marks.fill(0);
    yield;
  }
}

/** Over all bytes of the block at once; only where the needle is do keys and values matter. */
function searchBytes(
  { index }: JsonSource,
  block: NodeBlock,
  { finder, pattern }: { readonly finder: ByteFinder; readonly pattern: SearchPattern },
  mark: (node: number) => void,
): void {
  const { bytes, starts } = index;
  const { end } = block.bytes;
  const length = pattern.needle?.length ?? 0;
  let node = block.from;
  let at = finder.find(bytes, block.bytes.start, end);
  while (at >= 0) {
    while (node + 1 < block.to && (starts[node + 1] ?? end) <= at) node += 1;
    const isFound = holds(index, node, pattern, { start: at, end: at + length });
    if (isFound) mark(node);
    const nextStart = node + 1 < block.to ? (starts[node + 1] ?? end) : end;
    at = finder.find(bytes, isFound ? nextStart : at + 1, end);
  }
}

/** Whether the place is within the key's or the value's own text, and that text means its bytes. */
function holds(index: JsonIndex, node: number, pattern: SearchPattern, place: ByteRange): boolean {
  const escaped = index.flags[node] ?? 0;
  const key = isMember(index, node) ? keyRange(index, node) : null;
  if (key !== null && place.start < key.end) {
    if (!pattern.keys || (escaped & escapedKeyFlag) !== 0) return false;
    return place.start > key.start && place.end < key.end;
  }
  if (!pattern.values || isContainer(index, node) || (escaped & escapedValueFlag) !== 0) {
    return false;
  }
  const value = valueRange(index, node);
  const quotes = index.bytes[value.start] === 0x22 ? 1 : 0;
  return place.start >= value.start + quotes && place.end <= value.end - quotes;
}

/** What is written with escapes says something else than its bytes. */
function searchEscaped(
  source: JsonSource,
  { from, to }: NodeBlock,
  { pattern, keys, values }: SearchPattern,
  mark: (node: number) => void,
): void {
  const { flags } = source.index;
  for (let node = from; node < to; node += 1) {
    const escaped = (flags[node] ?? 0) & escapedFlags;
    if (escaped === 0) continue;
    const inKey = keys && (escaped & escapedKeyFlag) !== 0;
    const inValue = values && (escaped & escapedValueFlag) !== 0;
    if (inKey && pattern.test(keyOf(source, node) ?? "")) mark(node);
    else if (inValue && pattern.test(valueContent(source, node))) mark(node);
  }
}
