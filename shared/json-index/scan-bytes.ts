const quote = 0x22;
const backslash = 0x5c;
const letterU = 0x75;
const minus = 0x2d;
const plus = 0x2b;
const dot = 0x2e;
const zero = 0x30;
const nine = 0x39;

/** A place in the bytes that the scans move on. `expected` is set where they stop at a problem. */
export interface ByteScan {
  readonly bytes: Uint8Array;
  at: number;
  /** Whether the string scanned last holds a backslash. */
  escaped: boolean;
  expected: string | null;
}

/** Bytes are compared with the end first: one read beyond it would slow every later read down. */
export function skipSpace(scan: ByteScan): void {
  const { bytes } = scan;
  let at = scan.at;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x20 || (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) break;
    at += 1;
  }
  scan.at = at;
}

/** From the opening quote to behind the closing one. */
export function scanString(scan: ByteScan): boolean {
  const { bytes } = scan;
  const end = bytes.length;
  let at = scan.at + 1;
  scan.escaped = false;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte > backslash) at += 1;
    else if (byte === quote) {
      scan.at = at + 1;
      return true;
    } else if (byte === backslash) {
      scan.escaped = true;
      at = escapeEnd(scan, at + 1);
      if (at < 0) return false;
    } else if (byte < 0x20) return fails(scan, at, "an escape instead of a control character");
    else at += 1;
  }
  return fails(scan, end, "the end of the string");
}

/** Behind an escape whose letter is at `at`; -1 at a problem. */
function escapeEnd(scan: ByteScan, at: number): number {
  const { bytes } = scan;
  const letter = at < bytes.length ? (bytes[at] ?? 0) : 0;
  if (letter === letterU) {
    for (let digit = at + 1; digit <= at + 4; digit += 1) {
      if (digit >= bytes.length || !isHexDigit(bytes[digit] ?? 0)) {
        fails(scan, Math.min(digit, bytes.length), "four hex digits");
        return -1;
      }
    }
    return at + 5;
  }
  if ('"\\/bfnrt'.includes(String.fromCharCode(letter))) return at + 1;
  fails(scan, Math.min(at, bytes.length), "an escape such as \\n");
  return -1;
}

function isHexDigit(byte: number): boolean {
  const lower = byte | 0x20;
  return (byte >= zero && byte <= nine) || (lower >= 0x61 && lower <= 0x66);
}

/** RFC 8259, section 6. */
export function scanNumber(scan: ByteScan): boolean {
  const { bytes } = scan;
  const start = scan.at;
  const isNegative = bytes[start] === minus;
  const first = isNegative ? start + 1 : start;
  let at = digitsEnd(bytes, first);
  if (at === first) return fails(scan, first, isNegative ? "a digit" : "a value");
  if (bytes[first] === zero) at = first + 1;
  if (at < bytes.length && bytes[at] === dot) {
    const end = digitsEnd(bytes, at + 1);
    if (end === at + 1) return fails(scan, end, "a digit");
    at = end;
  }
  if (at < bytes.length && ((bytes[at] ?? 0) | 0x20) === 0x65) {
    const sign = at + 1 < bytes.length ? bytes[at + 1] : 0;
    const from = sign === plus || sign === minus ? at + 2 : at + 1;
    const end = digitsEnd(bytes, from);
    if (end === from) return fails(scan, from, "a digit");
    at = end;
  }
  scan.at = at;
  return true;
}

function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte < zero || byte > nine) break;
    at += 1;
  }
  return at;
}

export function scanWord(scan: ByteScan, word: string): boolean {
  const { bytes, at } = scan;
  for (let index = 0; index < word.length; index += 1) {
    if (at + index >= bytes.length || bytes[at + index] !== word.charCodeAt(index)) {
      return fails(scan, Math.min(at + index, bytes.length), `“${word}”`);
    }
  }
  scan.at = at + word.length;
  return true;
}

function fails(scan: ByteScan, at: number, expected: string): false {
  scan.at = Math.min(at, scan.bytes.length);
  scan.expected = expected;
  return false;
}
