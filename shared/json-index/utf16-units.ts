/**
 * How many UTF-16 units the characters take that begin in a part of UTF-8 bytes: one, or two for
 * those of four bytes. Bytes that go on with a character count nothing.
 */
export function unitsIn(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at += 1) units += unitsOf(bytes[at] ?? 0);
  return units;
}

/** Where so many UTF-16 units after `start` is, in bytes; `end` when there are fewer. */
export function byteAfterUnits(
  bytes: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
  units: number,
): number {
  let left = units;
  let at = start;
  while (at < end) {
    left -= unitsOf(bytes[at] ?? 0);
    if (left < 0) break;
    at += 1;
  }
  return at;
}

function unitsOf(byte: number): number {
  if (byte >= 0xf0) return 2;
  return (byte & 0xc0) === 0x80 ? 0 : 1;
}
