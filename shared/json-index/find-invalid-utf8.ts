import { findingOf, type FindingSearch } from "./finding.ts";
import type { JsonIndex } from "./json-index.ts";
import { nodeAtOffset } from "./node-at-offset.ts";

const bytesPerStep = 262_144;

/** Places where the bytes are no UTF-8 and a decoder would put U+FFFD. */
export function* findInvalidUtf8(index: JsonIndex): FindingSearch {
  const { bytes } = index;
  let count = 0;
  let first: number | null = null;
  let pause = bytesPerStep;
  for (let at = 0; at < bytes.length;) {
    if (at >= pause) {
      pause = at + bytesPerStep;
      yield;
    }
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : characterLength(bytes, at);
    if (length === 0) {
      first ??= at;
      count += 1;
    }
    at += length === 0 ? 1 : length;
  }
  return findingOf(count, first === null ? null : nodeAtOffset(index, first));
}

/** Of a character beyond ASCII; 0 when there is none (RFC 3629, section 4). */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (first >= 0xc2 && first <= 0xdf) return continues(bytes, at + 1, 1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const isShortest = first !== 0xe0 || second >= 0xa0;
    const isNoSurrogate = first !== 0xed || second < 0xa0;
    return isShortest && isNoSurrogate && continues(bytes, at + 1, 2) ? 3 : 0;
  }
  if (first < 0xf0 || first > 0xf4) return 0;
  const isInRange = first === 0xf0 ? second >= 0x90 : first !== 0xf4 || second < 0x90;
  return isInRange && continues(bytes, at + 1, 3) ? 4 : 0;
}

function continues(bytes: Uint8Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at += 1) {
    if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}
