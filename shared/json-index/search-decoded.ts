import { unescapeString } from "../json/unescape-string.ts";
import type { JsonSource } from "./json-source.ts";
import { isContainer } from "./node-children.ts";
import { keyRange, valueRange, type ByteRange } from "./node-range.ts";
import { rangeText } from "./node-text.ts";
import { blockOf, type NodeBlock } from "./node-block.ts";
import type { SearchPattern } from "./search-pattern.ts";

/** Small enough that one character beyond ASCII costs the neighbours little. */
const smallBlock = 32;

/**
 * Matches decoded text. A block is decoded whole; where every byte became one character, places in
 * the bytes are places in the text and keys and values are cut out of it, which is many times
 * faster than decoding each.
 */
export function searchDecoded(
  source: JsonSource,
  block: NodeBlock,
  pattern: SearchPattern,
  mark: (node: number) => void,
): void {
  const { start, end } = block.bytes;
  const text = rangeText(source, block.bytes);
  if (text.length === end - start) {
    const slice = (range: ByteRange): string => text.slice(range.start - start, range.end - start);
    return matchBlock(source, block, pattern, { slice, mark });
  }
  if (block.to - block.from <= smallBlock) {
    const slice = (range: ByteRange): string => rangeText(source, range);
    return matchBlock(source, block, pattern, { slice, mark });
  }
  for (let from = block.from; from < block.to; from += smallBlock) {
    const to = Math.min(block.to, from + smallBlock);
    searchDecoded(source, blockOf(source.index, from, to), pattern, mark);
  }
}

function matchBlock(
  { index }: JsonSource,
  { from, to }: NodeBlock,
  { pattern, keys, values }: SearchPattern,
  { slice, mark }: { slice: (range: ByteRange) => string; mark: (node: number) => void },
): void {
  for (let node = from; node < to; node += 1) {
    const key = keys ? keyRange(index, node) : null;
    if (key !== null && pattern.test(contentOf(slice(key)))) mark(node);
    else if (values && !isContainer(index, node)) {
      if (pattern.test(contentOf(slice(valueRange(index, node))))) mark(node);
    }
  }
}

function contentOf(text: string): string {
  return text.startsWith('"') ? unescapeString(text) : text;
}
