import { kindMask, longNodeBytes, type JsonIndex } from "./json-index.ts";
import type { ByteRange } from "./node-range.ts";

const shownBytes = 200;
const backslash = 0x5c;
const letterU = 0x75;
const stringKind = 2;

/**
 * The part of a scalar that is shown in a row: the whole, or the beginning of one that is longer
 * than `longNodeBytes`. It ends between characters, never within an escape or a surrogate pair, so
 * that 50 MB of base64 cost a row nothing.
 */
export function valueBeginning(index: JsonIndex, node: number, value: ByteRange): ByteRange {
  if (value.end - value.start <= longNodeBytes) return value;
  const isString = ((index.flags[node] ?? 0) & kindMask) === stringKind;
  return isString ? textBeginning(index.bytes, value) : { ...value, end: value.start + shownBytes };
}

/** The same for any string literal, such as a key. */
export function textBeginning(bytes: Uint8Array, literal: ByteRange): ByteRange {
  if (literal.end - literal.start <= longNodeBytes) return literal;
  const limit = literal.start + shownBytes;
  let at = literal.start + 1;
  for (;;) {
    const end = characterEnd(bytes, at);
    if (end > limit) return { start: literal.start, end: at };
    at = end;
  }
}

function characterEnd(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte === backslash) {
    if (bytes[at + 1] !== letterU) return at + 2;
    return isHighSurrogate(bytes, at) && isLowSurrogate(bytes, at + 6) ? at + 12 : at + 6;
  }
  let end = at + 1;
  if (byte < 0xc0) return end;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end += 1;
  return end;
}

function isHighSurrogate(bytes: Uint8Array, at: number): boolean {
  return surrogateDigit(bytes, at, (digit) => digit === 0x38 || digit === 0x39 || isAOrB(digit));
}

function isLowSurrogate(bytes: Uint8Array, at: number): boolean {
  return surrogateDigit(bytes, at, (digit) => (digit | 0x20) >= 0x63 && (digit | 0x20) <= 0x66);
}

/** Of `\udXyz`: what X is decides whether it is the first or the second half of a pair. */
function surrogateDigit(
  bytes: Uint8Array,
  at: number,
  accepts: (digit: number) => boolean,
): boolean {
  const isEscape = bytes[at] === backslash && bytes[at + 1] === letterU;
  return isEscape && ((bytes[at + 2] ?? 0) | 0x20) === 0x64 && accepts(bytes[at + 3] ?? 0);
}

function isAOrB(digit: number): boolean {
  const lower = digit | 0x20;
  return lower === 0x61 || lower === 0x62;
}
