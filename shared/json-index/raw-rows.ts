import { lastAtMost } from "./child-places.ts";
import type { ByteRange } from "./node-range.ts";

const newline = 0x0a;
const carriageReturn = 0x0d;
const bytesPerBlock = 4_194_304;

/** The text cut into rows. `starts`: where each begins, in bytes; `end`: of the text. */
export interface RawRows {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/**
 * Cuts a text into rows: a row begins after a newline and after `columns` bytes, never inside of a
 * character. In steps of some milliseconds; yields until the last one answers the rows.
 */
export function* cutRows(bytes: Uint8Array, columns: number): Generator<undefined, RawRows> {
  const width = Math.max(4, Math.floor(columns));
  let starts = new Uint32Array(Math.ceil(bytes.length / width) * 2 + 16);
  let count = 0;
  let pause = bytesPerBlock;
  let at = 0;
  while (at < bytes.length) {
    if (count + 1 >= starts.length) {
      const grown = new Uint32Array(starts.length * 2);
      grown.set(starts);
      starts = grown;
    }
    starts[count] = at;
    count += 1;
    at = rowEnd(bytes, at, width);
    if (at >= pause) {
      pause = at + bytesPerBlock;
      yield;
    }
  }
  if (bytes.length === 0) count = 1;
  else if (bytes.at(-1) === newline) {
    starts[count] = bytes.length;
    count += 1;
  }
  return { bytes, starts: starts.slice(0, count) };
}

function rowEnd(bytes: Uint8Array, start: number, width: number): number {
  const limit = Math.min(bytes.length, start + width);
  for (let at = start; at < limit; at += 1) if (bytes[at] === newline) return at + 1;
  if (limit === bytes.length) return limit;
  // a newline just behind the last column belongs to this row, which is full but not cut
  if (bytes[limit] === newline) return limit + 1;
  if (bytes[limit] === carriageReturn && bytes[limit + 1] === newline) return limit + 2;
  return characterStart(bytes, limit);
}

/** At most three bytes back; bytes that are no UTF-8 are cut anywhere. */
function characterStart(bytes: Uint8Array, at: number): number {
  for (let start = at; start > at - 4; start -= 1) {
    if (((bytes[start] ?? 0) & 0xc0) !== 0x80) return start;
  }
  return at;
}

/** The bytes of a row, line break included. */
export function rawRowRange({ bytes, starts }: RawRows, row: number): ByteRange {
  const start = starts[row] ?? bytes.length;
  return { start, end: starts[row + 1] ?? bytes.length };
}

/** The same without the line break: what is shown. */
export function rawTextRange(rows: RawRows, row: number): ByteRange {
  const { start, end } = rawRowRange(rows, row);
  const { bytes } = rows;
  if (end === start || bytes[end - 1] !== newline) return { start, end };
  const hasReturn = end - 1 > start && bytes[end - 2] === carriageReturn;
  return { start, end: hasReturn ? end - 2 : end - 1 };
}

/** A line of the text begins with this row; false where one goes on. */
export function beginsLine({ bytes, starts }: RawRows, row: number): boolean {
  const start = starts[row] ?? 0;
  return start === 0 || bytes[start - 1] === newline;
}

export function rawRowAt({ starts }: RawRows, offset: number): number {
  return Math.max(0, lastAtMost(starts, offset));
}
