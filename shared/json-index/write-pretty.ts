import { ByteWriter } from "./byte-writer.ts";
import { kindCodes, kindMask, noNode, type JsonIndex } from "./json-index.ts";
import { hasChildren, isContainer } from "./node-children.ts";
import { isClosed, keyRange, valueRange } from "./node-range.ts";

const nodesPerStep = 4096;
/** Indentation grows with the square of the depth: 100,000 levels would be 20 GB of spaces. */
const mostBytes = 1_000_000_000;

const comma = 0x2c;
const newline = 0x0a;
const colon = 0x3a;
const space = 0x20;

/**
 * Lays a whole text out with two spaces per level. Only the white space between the tokens differs
 * from the bytes received. Answers the parts in order; throws a RangeError
 * where the indentation alone is beyond 1 GB.
 */
export function* writePretty(index: JsonIndex): Generator<undefined, Uint8Array<ArrayBuffer>[]> {
  if (indentation(index) > mostBytes) throw new RangeError("more than 1 GB of indentation");
  const writer = new ByteWriter();
  let depth = 0;
  for (let node = 0; node < index.count; node += 1) {
    if (node % nodesPerStep === 0) yield;
    if (node > 0) writer.byte(newline);
    writer.fill(space, depth * 2);
    writeBeginning(index, node, writer);
    if (hasChildren(index, node)) depth += 1;
    else depth = closeEnded(index, node, depth, writer);
  }
  return writer.parts();
}

/** An upper bound, and cheap: only texts that could come near it are summed up. */
function indentation({ count, deepest, next }: JsonIndex): number {
  if (count * deepest * 4 <= mostBytes) return 0;
  const ends: number[] = [];
  let total = 0;
  for (let node = 0; node < count; node += 1) {
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= node) ends.pop();
    total += ends.length * 4;
    ends.push(next[node] ?? node + 1);
  }
  return total;
}

function writeBeginning(index: JsonIndex, node: number, writer: ByteWriter): void {
  const key = keyRange(index, node);
  if (key !== null) {
    writer.bytes(index.bytes.subarray(key.start, key.end));
    writer.byte(colon);
    writer.byte(space);
  }
  if (isContainer(index, node)) {
    writer.byte(bracketOf(index, node).open);
    if (!hasChildren(index, node) && isClosed(index, node)) {
      writer.byte(bracketOf(index, node).close);
    }
    return;
  }
  const value = valueRange(index, node);
  writer.bytes(index.bytes.subarray(value.start, value.end));
}

/** Ends the containers that end with this node; answers the depth of what follows. */
function closeEnded(index: JsonIndex, node: number, depth: number, writer: ByteWriter): number {
  let level = depth;
  let ended = node;
  for (;;) {
    const parent = index.parents[ended] ?? noNode;
    if (parent === noNode) return level;
    if ((index.next[ended] ?? 0) < (index.next[parent] ?? 0)) {
      writer.byte(comma);
      return level;
    }
    if (!isClosed(index, parent)) return level;
    level -= 1;
    writer.byte(newline);
    writer.fill(space, level * 2);
    writer.byte(bracketOf(index, parent).close);
    ended = parent;
  }
}

function bracketOf({ flags }: JsonIndex, node: number): { open: number; close: number } {
  const isObject = ((flags[node] ?? 0) & kindMask) === kindCodes.object;
  return isObject ? { open: 0x7b, close: 0x7d } : { open: 0x5b, close: 0x5d };
}
