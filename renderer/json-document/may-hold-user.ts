import {
  escapedKeyFlag,
  hasKeyFlag,
  kindCodes,
  kindMask,
  type JsonIndex,
} from "../../shared/json-index/json-index.ts";

/** `"User`, as every kind of user begins in the bytes. */
const beginning = [0x22, 0x55, 0x73, 0x65, 0x72];

/**
 * Whether any object in a text stands under a key like `UserPerson`. Looking for a user properly makes
 * a node of every value on the way; in 100 MB without one that is seconds in which no row is shown.
 */
export function mayHoldUser({ bytes, starts, flags, count }: JsonIndex): boolean {
  const wanted = hasKeyFlag | kindCodes.object;
  for (let node = 0; node < count; node += 1) {
    const flag = flags[node] ?? 0;
    if ((flag & (hasKeyFlag | kindMask)) !== wanted) continue;
    if ((flag & escapedKeyFlag) !== 0) return true;
    const start = starts[node] ?? 0;
    if (beginning.every((byte, at) => bytes[start + at] === byte)) return true;
  }
  return false;
}
