import { valueRange } from "../../shared/json-index/node-range.ts";
import type { PrettyLines } from "../../shared/json-index/pretty-lines.ts";
import { prettyText } from "../../shared/json-index/pretty-text.ts";
import {
  beginsLine,
  rawRowAt,
  rawTextRange,
  type RawRows,
} from "../../shared/json-index/raw-rows.ts";
import { unitsIn } from "../../shared/json-index/utf16-units.ts";
import { rangeText } from "../../shared/json-index/node-text.ts";
import type { JsonSource } from "../../shared/json-index/json-source.ts";
import type { ByteRange } from "../../shared/json-index/node-range.ts";
import type { PrettyRow, RawRow } from "./document-rows.ts";

export interface RowWindow {
  readonly from: number;
  readonly count: number;
}

export function prettyRows(
  source: JsonSource,
  lines: PrettyLines,
  window: RowWindow,
  isHit: (node: number) => boolean,
): PrettyRow[] {
  return rowNumbers(window, lines.count).map((row) => {
    const line = lines.lineAt(row);
    return {
      row,
      ...line,
      ...prettyText(source, line),
      isHit: !line.isClosing && isHit(line.node),
    };
  });
}

/** `selected`: the bytes of the selected node with its key. */
export function rawRows(
  source: JsonSource,
  rows: RawRows,
  window: RowWindow,
  selected: ByteRange | null,
): RawRow[] {
  const { problem } = source.index;
  const problemRow = problem === null ? -1 : rawRowAt(rows, problem.offset);
  return rowNumbers(window, rows.starts.length).map((row) => {
    const range = rawTextRange(rows, row);
    return {
      row,
      begins: beginsLine(rows, row),
      text: rangeText(source, range),
      selected: selected && overlap(rows.bytes, range, selected),
      problem: problem && row === problemRow ? unitsTo(rows.bytes, range, problem.offset) : null,
    };
  });
}

/** A node with its key, as the raw view marks it. */
export function markedRange({ index }: JsonSource, node: number): ByteRange {
  return { start: index.starts[node] ?? 0, end: valueRange(index, node).end };
}

function overlap(bytes: Uint8Array, row: ByteRange, marked: ByteRange): RawRow["selected"] {
  const start = Math.max(row.start, marked.start);
  const end = Math.min(row.end, marked.end);
  if (start >= end) return null;
  const from = unitsIn(bytes, row.start, start);
  return { from, to: from + unitsIn(bytes, start, end) };
}

/** A place behind what is shown of a row, such as a line break, is at its end. */
function unitsTo(bytes: Uint8Array, { start, end }: ByteRange, offset: number): number {
  return unitsIn(bytes, start, Math.min(end, offset));
}

function rowNumbers({ from, count }: RowWindow, total: number): number[] {
  const first = Math.max(0, from);
  const length = Math.max(0, Math.min(count, total - first));
  return Array.from({ length }, (_, at) => first + at);
}
