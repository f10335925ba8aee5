import { crc32 } from "node:zlib";

/**
 * One record in a segment file:
 * `mark (4) | length of the head (4) | length of the rest (4) | checksum of the head (4) |
 * checksum of these 16 bytes (4) | head | rest`, numbers big-endian, checksums CRC-32.
 * The rest is sealed and so needs no checksum. A head of no bytes stands for a gap.
 */
export const prefixBytes = 20;

/** 0xff is in no UTF-8, so that nothing in a head looks like a beginning. The 1 is the format. */
export const frameMark = Buffer.from([0xff, 0x53, 0x47, 0x01]);

const checkedBytes = prefixBytes - 4;

export interface FramePrefix {
  readonly headBytes: number;
  readonly frameBytes: number;
  readonly headChecksum: number;
}

export function writePrefix(head: Uint8Array, restBytes: number): Buffer {
  const prefix = Buffer.alloc(prefixBytes);
  frameMark.copy(prefix);
  prefix.writeUInt32BE(head.length, 4);
  prefix.writeUInt32BE(restBytes, 8);
  prefix.writeUInt32BE(crc32(head), 12);
  prefix.writeUInt32BE(crc32(prefix.subarray(0, checkedBytes)), checkedBytes);
  return prefix;
}

/** Null for what is no prefix of a frame. */
export function readPrefix(bytes: Buffer): FramePrefix | null {
  if (bytes.length < prefixBytes || !bytes.subarray(0, 4).equals(frameMark)) return null;
  if (bytes.readUInt32BE(checkedBytes) !== crc32(bytes.subarray(0, checkedBytes))) return null;
  const headBytes = bytes.readUInt32BE(4);
  return {
    headBytes,
    frameBytes: prefixBytes + headBytes + bytes.readUInt32BE(8),
    headChecksum: bytes.readUInt32BE(12),
  };
}

export function isHeadWhole(prefix: FramePrefix, head: Uint8Array): boolean {
  return crc32(head) === prefix.headChecksum;
}

/** A frame as it was written, taken apart; null for anything else. */
export function readFrame(bytes: Buffer): { readonly head: Buffer; readonly rest: Buffer } | null {
  const prefix = readPrefix(bytes);
  if (prefix === null || prefix.frameBytes !== bytes.length) return null;
  const head = bytes.subarray(prefixBytes, prefixBytes + prefix.headBytes);
  if (!isHeadWhole(prefix, head)) return null;
  return { head, rest: bytes.subarray(prefixBytes + prefix.headBytes) };
}
