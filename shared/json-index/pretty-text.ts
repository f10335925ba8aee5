import { kindCodes, kindMask, noNode } from "./json-index.ts";
import type { JsonSource } from "./json-source.ts";
import { depthOf, hasChildren, isContainer } from "./node-children.ts";
import { isClosed, keyRange, valueRange } from "./node-range.ts";
import { rangeText } from "./node-text.ts";
import type { PrettyLine } from "./pretty-lines.ts";
import { textBeginning, valueBeginning } from "./value-beginning.ts";

/** One line without its indentation. `cutBytes`: how much of a long value is left out. */
export interface PrettyText {
  readonly indent: number;
  readonly text: string;
  readonly cutBytes: number;
}

/** The text of a line: the bytes as received, but for the white space between them. */
export function prettyText(source: JsonSource, line: PrettyLine): PrettyText {
  const { index } = source;
  const { node } = line;
  const indent = depthOf(index, node);
  if (line.isClosing) {
    return { indent, text: closerOf(source, node) + commaAfter(source, node), cutBytes: 0 };
  }
  const key = keyPart(source, node);
  if (hasChildren(index, node)) {
    return { indent, text: key.text + openerOf(source, node), cutBytes: key.cutBytes };
  }
  const value = valuePart(source, node);
  return {
    indent,
    text: `${key.text}${value.text}${commaAfter(source, node)}`,
    cutBytes: key.cutBytes + value.cutBytes,
  };
}

function keyPart(source: JsonSource, node: number): { text: string; cutBytes: number } {
  const range = keyRange(source.index, node);
  if (range === null) return { text: "", cutBytes: 0 };
  const shown = textBeginning(source.index.bytes, range);
  const cutBytes = range.end - shown.end;
  return { text: `${rangeText(source, shown)}${cutBytes > 0 ? "…" : ""}: `, cutBytes };
}

function valuePart(source: JsonSource, node: number): { text: string; cutBytes: number } {
  const { index } = source;
  if (isContainer(index, node)) {
    return { text: openerOf(source, node) + closerOf(source, node), cutBytes: 0 };
  }
  const range = valueRange(index, node);
  const shown = valueBeginning(index, node, range);
  const cutBytes = range.end - shown.end;
  return { text: `${rangeText(source, shown)}${cutBytes > 0 ? "…" : ""}`, cutBytes };
}

function openerOf(source: JsonSource, node: number): string {
  return isObject(source, node) ? "{" : "[";
}

/** Nothing where the text ended before the bracket. */
function closerOf(source: JsonSource, node: number): string {
  if (!isClosed(source.index, node)) return "";
  return isObject(source, node) ? "}" : "]";
}

function isObject({ index }: JsonSource, node: number): boolean {
  return ((index.flags[node] ?? 0) & kindMask) === kindCodes.object;
}

function commaAfter({ index }: JsonSource, node: number): string {
  const parent = index.parents[node] ?? noNode;
  if (parent === noNode) return "";
  return (index.next[node] ?? 0) < (index.next[parent] ?? 0) ? "," : "";
}
