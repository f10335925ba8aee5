import { frameMark, isHeadWhole, prefixBytes, readPrefix } from "./record-frame.ts";
import type { SegmentReader } from "./segment-reader.ts";

/** Bytes of a file, from the first up to the one before `to`. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** A record and what was read of its head. */
export interface FoundRecord<Head> extends ByteRange {
  readonly head: Head;
}

export interface SegmentScan<Head> {
  readonly found: readonly FoundRecord<Head>[];
  /** Where the last write broke off; the file's size where none did. */
  readonly end: number;
  /** Bytes that are no record. */
  readonly damaged: readonly ByteRange[];
}

/** What stands at a place of a file. `cut`: the beginning of a record whose end never came. */
type Standing =
  | { readonly kind: "record"; readonly head: Buffer; readonly to: number }
  | { readonly kind: "cut" }
  | { readonly kind: "no-record" };

/**
 * Finds the whole records of a segment and reads their heads. Between heads the file is not looked
 * at, so that a list costs the same however large the bodies are.
 */
export function scanSegment<Head>(
  reader: SegmentReader,
  readHead: (head: Buffer) => Head,
): SegmentScan<Head> {
  const found: FoundRecord<Head>[] = [];
  const damaged: ByteRange[] = [];
  let at = 0;
  while (at < reader.size) {
    const standing = lookAt(reader, at);
    if (standing.kind === "record") {
      found.push({ head: readHead(standing.head), from: at, to: standing.to });
      at = standing.to;
      continue;
    }
    // Where a record seems to end and none follows, bytes of it may be missing: the next one may
    // begin before.
    const last = found.at(-1)?.to === at ? found.at(-1) : undefined;
    const next = nextRecord(reader, last?.from ?? at);
    if (standing.kind === "cut" && next === reader.size) return { found, end: at, damaged };
    if (last && next < at) found.pop();
    damaged.push({ from: last && next < at ? last.from : at, to: next });
    at = next;
  }
  return { found, end: reader.size, damaged };
}

function lookAt(reader: SegmentReader, at: number): Standing {
  const left = reader.size - at;
  const bytes = reader.bytes(at, prefixBytes);
  if (left < prefixBytes) {
    const begun = Math.min(left, frameMark.length);
    const isBegun = bytes.subarray(0, begun).equals(frameMark.subarray(0, begun));
    return { kind: isBegun ? "cut" : "no-record" };
  }
  const prefix = readPrefix(bytes);
  if (prefix === null) return { kind: "no-record" };
  // The checksum says that the length is as it was written: what is missing is missing at the end.
  if (prefix.frameBytes > left) return { kind: "cut" };
  const head = reader.bytes(at + prefixBytes, prefix.headBytes);
  if (!isHeadWhole(prefix, head)) return { kind: "no-record" };
  return { kind: "record", head, to: at + prefix.frameBytes };
}

/** Where a whole record begins after one place; the end of the file where none does. */
function nextRecord(reader: SegmentReader, after: number): number {
  const step = 65_536;
  for (let from = after + 1; from < reader.size; from += step) {
    // A copy, because looking further moves the reader; the mark may lie across two pieces.
    const piece = Buffer.from(reader.bytes(from, step + frameMark.length - 1));
    for (let at = piece.indexOf(frameMark); at >= 0; at = piece.indexOf(frameMark, at + 1)) {
      if (lookAt(reader, from + at).kind === "record") return from + at;
    }
  }
  return reader.size;
}
