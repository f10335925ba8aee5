import type { JsonIndex } from "./json-index.ts";
import { depthOf, hasChildren } from "./node-children.ts";
import { noNode } from "./json-index.ts";

/** How many nodes share one stored count of the containers before them. */
const stride = 128;

/** What begins on a line: a value, or the closing bracket of one. */
export interface PrettyLine {
  readonly node: number;
  readonly isClosing: boolean;
}

/**
 * The lines of a text laid out as `JSON.stringify(value, null, 2)` does, without storing them: every
 * value begins a line, and every container with children ends on one of its own. Therefore the line
 * of a node is its number plus the containers that ended before it. Lines count from 0.
 */
export interface PrettyLines {
  readonly count: number;
  readonly lineOf: (node: number) => number;
  /** The line of the closing bracket; of a value without children, its only line. */
  readonly lastLineOf: (node: number) => number;
  readonly lineAt: (line: number) => PrettyLine;
}

export function layOutLines(index: JsonIndex): PrettyLines {
  const { next, parents, count } = index;
  const containersBefore = countContainers(index);
  const total = count + containersBefore(count);

  // those around a node have begun, but they end later
  const lineOf = (node: number): number => node + containersBefore(node) - depthOf(index, node);

  function lastLineOf(node: number): number {
    const end = next[node] ?? node + 1;
    const within = containersBefore(end) - containersBefore(node);
    return lineOf(node) + (end - node) + within - 1;
  }

  function lineAt(line: number): PrettyLine {
    let node = lastNodeUpTo(line);
    const closings = line - lineOf(node);
    for (let left = closings; left > 0; left -= 1) node = parents[node] ?? noNode;
    return { node, isClosing: closings > 0 };
  }

  function lastNodeUpTo(line: number): number {
    let low = 0;
    let high = Math.min(count, line + 1);
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (lineOf(middle) <= line) low = middle;
      else high = middle;
    }
    return low;
  }

  return { count: total, lineOf, lastLineOf, lineAt };
}

/** How many containers with children stand before a node. */
function countContainers(index: JsonIndex): (node: number) => number {
  const { next, count } = index;
  const marks = new Uint32Array(Math.floor(count / stride) + 1);
  let containers = 0;
  for (let node = 0; node < count; node += 1) {
    if (node % stride === 0) marks[node / stride] = containers;
    if ((next[node] ?? 0) > node + 1) containers += 1;
  }
  if (count % stride === 0) marks[count / stride] = containers;
  return (node) => {
    const mark = Math.floor(node / stride);
    let before = marks[mark] ?? 0;
    for (let at = mark * stride; at < node; at += 1) if (hasChildren(index, at)) before += 1;
    return before;
  };
}
