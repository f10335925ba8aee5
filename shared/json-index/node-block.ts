import type { JsonIndex } from "./json-index.ts";
import type { ByteRange } from "./node-range.ts";

/** Some nodes next to each other, and the bytes they and what is between them take. */
export interface NodeBlock {
  readonly from: number;
  readonly to: number;
  readonly bytes: ByteRange;
}

export function blockOf({ starts, count, bytes }: JsonIndex, from: number, to: number): NodeBlock {
  const end = to < count ? (starts[to] ?? 0) : bytes.length;
  return { from, to, bytes: { start: starts[from] ?? 0, end } };
}
