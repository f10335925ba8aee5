import type { Difference } from "../../../shared/contract/signature.ts";

/** Bytes shown on either side of the place. */
const contextBytes = 24;

const names: ReadonlyMap<number, string> = new Map([
  [0x00, "NUL"],
  [0x09, "a tab"],
  [0x0a, "a line feed (LF)"],
  [0x0d, "a carriage return (CR)"],
  [0x20, "a space"],
  [0xa0, "a no-break space (U+00A0)"],
  [0xad, "a soft hyphen (U+00AD)"],
  [0x200b, "a zero-width space (U+200B)"],
  [0x2028, "a line separator (U+2028)"],
  [0x2029, "a paragraph separator (U+2029)"],
  [0xfeff, "a byte order mark (U+FEFF)"],
]);

/** Where two bodies part; null when they are the same. The first is called the body. */
export function firstDifference(body: Uint8Array, signed: Uint8Array): Difference | null {
  const offset = wherePart(body, signed);
  if (offset === null) return null;
  const start = Math.min(characterStart(body, offset), characterStart(signed, offset));
  return {
    offset,
    ...countTo(body, start),
    body: placeIn(body, start),
    signed: placeIn(signed, start),
  };
}

function wherePart(one: Uint8Array, other: Uint8Array): number | null {
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at += 1) if (one[at] !== other[at]) return at;
  return one.length === other.length ? null : shorter;
}

/** Lines and characters up to a place, both from 1, without making a text of megabytes. */
function countTo(bytes: Uint8Array, end: number): { line: number; column: number } {
  let line = 1;
  let column = 1;
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] === 0x0a) {
      line += 1;
      column = 1;
    } else if (!isInside(bytes[at])) column += 1;
  }
  return { line, column };
}

function isInside(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** Where the UTF-8 character begins that the byte at `offset` belongs to. */
function characterStart(bytes: Uint8Array, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < 3 && isInside(bytes[start])) start -= 1;
  return start;
}

function characterAt(bytes: Uint8Array, start: number): Uint8Array {
  let end = start + 1;
  while (end < bytes.length && end - start < 4 && isInside(bytes[end])) end += 1;
  return bytes.subarray(start, end);
}

function placeIn(bytes: Uint8Array, start: number): Difference["body"] {
  const at = characterAt(bytes, start);
  const after = start + at.length;
  let first = Math.max(0, start - contextBytes);
  while (first < start && isInside(bytes[first])) first += 1;
  return {
    before: textOf(bytes.subarray(first, start)),
    at: textOf(at),
    after: textOf(bytes.subarray(after, after + contextBytes)),
    name: nameOf(at),
  };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** What a person can recognise: the character, its number, or the byte where it is none. */
function nameOf(at: Uint8Array): string {
  if (at.length === 0) return "the end";
  const text = textOf(at);
  const code = text.codePointAt(0) ?? 0;
  if (code === 0xfffd) return `the byte ${Buffer.from(at).toString("hex").toUpperCase()}`;
  const name = names.get(code);
  if (name !== undefined) return name;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return code > 0x20 && code < 0x7f ? `“${text}”` : `“${text}” (${number})`;
}
