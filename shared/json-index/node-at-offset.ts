import { lastAtMost } from "./child-places.ts";
import { noNode, type JsonIndex } from "./json-index.ts";
import { isContainer } from "./node-children.ts";
import { isClosed, valueRange } from "./node-range.ts";
import { skipSpace } from "./scan-bytes.ts";

/**
 * The value a byte belongs to: the scalar with its key, or the container whose bracket it is. White
 * space and commas belong to what stands before them. Null for a text without values.
 */
export function nodeAtOffset(index: JsonIndex, offset: number): number | null {
  if (index.count === 0) return null;
  const node = Math.max(0, lastAtMost(index.starts, offset, index.count));
  const hasBracketOnly = isContainer(index, node) && (index.next[node] ?? 0) > node + 1;
  if (hasBracketOnly) return node;
  let end = valueRange(index, node).end;
  let owner = node;
  for (;;) {
    if (offset < end) return owner;
    const container = index.parents[owner] ?? noNode;
    const isLast = container !== noNode && (index.next[owner] ?? 0) === index.next[container];
    if (!isLast || !isClosed(index, container)) return owner;
    const closer = nextToken(index.bytes, end);
    if (offset < closer) return owner;
    owner = container;
    end = closer + 1;
  }
}

function nextToken(bytes: Uint8Array, at: number): number {
  const scan = { bytes, at, escaped: false, expected: null };
  skipSpace(scan);
  return scan.at;
}
