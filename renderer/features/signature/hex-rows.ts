import type { BodyPart } from "./cut-at-secrets.ts";

export const bytesPerRow = 16;

/** A line of a dump. `offset` is null behind a secret whose length is not known. */
export type HexRow =
  | { readonly kind: "bytes"; readonly offset: number | null; readonly bytes: Uint8Array }
  | {
      readonly kind: "hidden";
      readonly offset: number | null;
      readonly name: string;
      readonly bytes: number | null;
    };

interface Block {
  readonly part: BodyPart;
  readonly firstRow: number;
  readonly offset: number | null;
}

/** A dump of which any line can be had without making the others. */
export interface HexDump {
  readonly rows: number;
  readonly rowAt: (index: number) => HexRow | null;
}

/** Lays out the parts of a body in lines of 16 bytes; a hidden secret is a line of its own. */
export function hexDump(parts: readonly BodyPart[]): HexDump {
  const blocks: Block[] = [];
  let rows = 0;
  let offset: number | null = 0;
  for (const part of parts) {
    blocks.push({ part, firstRow: rows, offset });
    rows += part.kind === "hidden" ? 1 : Math.ceil(part.bytes.length / bytesPerRow);
    const length: number | null = part.kind === "hidden" ? part.bytes : part.bytes.length;
    offset = offset === null || length === null ? null : offset + length;
  }
  const rowAt = (index: number): HexRow | null => {
    const block = blocks.findLast(({ firstRow }) => firstRow <= index);
    return block && index < rows ? rowOf(block, index) : null;
  };
  return { rows, rowAt };
}

function rowOf({ part, firstRow, offset }: Block, index: number): HexRow {
  if (part.kind === "hidden") return { ...part, offset };
  const start = (index - firstRow) * bytesPerRow;
  return {
    kind: "bytes",
    offset: offset === null ? null : offset + start,
    bytes: part.bytes.subarray(start, start + bytesPerRow),
  };
}

/** `7b 22 61 6d  6f …`, padded to its full width, with a gap in the middle. */
export function hexText(bytes: Uint8Array): string {
  const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"));
  const halves = [pairs.slice(0, 8), pairs.slice(8)].map((half) => half.join(" ").padEnd(23));
  return halves.join("  ");
}

/** The same as ASCII; a dot for what is none. */
export function asciiText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".",
  ).join("");
}

/** Eight hex digits. */
export function offsetText(offset: number | null): string {
  return offset === null ? "········" : offset.toString(16).padStart(8, "0");
}

/** What stands where a secret is hidden. */
export function hiddenText(name: string, bytes: number | null): string {
  if (bytes === null) return `•••• ${name}, hidden`;
  return `•••• ${name}, ${bytes} ${bytes === 1 ? "byte" : "bytes"} hidden`;
}
