/** Looks for a few bytes in many, skipping as far as the last byte of the place tells (Horspool). */
export interface ByteFinder {
  /** The first place from `from` on that ends up to `to`; -1 for none. */
  readonly find: (bytes: Uint8Array, from: number, to: number) => number;
}

/** `needle` holds small letters when case does not matter. */
export function byteFinder(needle: Uint8Array, matchCase: boolean): ByteFinder {
  const fold = foldTable(matchCase);
  const length = needle.length;
  const skips = new Uint32Array(256).fill(length);
  for (let byte = 0; byte < 256; byte += 1) {
    const at = needle.subarray(0, length - 1).lastIndexOf(fold[byte] ?? byte);
    if (at >= 0) skips[byte] = length - 1 - at;
  }
  const last = needle[length - 1] ?? 0;

  function matches(bytes: Uint8Array, start: number): boolean {
    for (let at = 0; at < length - 1; at += 1) {
      if (fold[bytes[start + at] ?? 0] !== needle[at]) return false;
    }
    return true;
  }

  return {
    find: (bytes, from, to) => {
      const end = Math.min(to, bytes.length);
      let at = from + length - 1;
      while (at < end) {
        const byte = bytes[at] ?? 0;
        if (fold[byte] === last && matches(bytes, at - length + 1)) return at - length + 1;
        at += skips[byte] ?? 1;
      }
      return -1;
    },
  };
}

function foldTable(matchCase: boolean): Uint8Array {
  const fold = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  if (!matchCase) for (let byte = 0x41; byte <= 0x5a; byte += 1) fold[byte] = byte | 0x20;
  return fold;
}
