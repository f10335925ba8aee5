import {
  closeSync,
  constants,
  ftruncateSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { ensurePrivateDirectory } from "../storage/private-directory.ts";
import { systemCode } from "../storage/system-code.ts";

/** One of an account's numbered files; a higher number holds later exchanges. */
export interface SegmentFile {
  readonly number: number;
  readonly path: string;
  readonly bytes: number;
}

const nameForm = /^(\d{6,})\.exchanges$/;

export function segmentPath(directory: string, number: number): string {
  return join(directory, `${String(number).padStart(6, "0")}.exchanges`);
}

/** Oldest first; none where there is no directory. Throws what else the disk says. */
export function listSegments(directory: string): readonly SegmentFile[] {
  return namesIn(directory)
    .flatMap((name) => {
      const number = nameForm.exec(name)?.[1];
      if (number === undefined) return [];
      const path = join(directory, name);
      return [{ number: Number(number), path, bytes: statSync(path).size }];
    })
    .toSorted((one, other) => one.number - other.number);
}

/** What a directory holds; nothing where there is none. */
export function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}

/**
 * Writes at the end of a segment, which is at `at`; one without bytes is made (0600, in a directory
 * of 0700). Throws with the segment as it was. Not synced: what `write` took outlives the process,
 * and after a power cut the frames tell what is whole.
 */
export function appendToSegment(
  directory: string,
  { path, at }: { readonly path: string; readonly at: number },
  parts: readonly Uint8Array[],
): void {
  if (at === 0) ensurePrivateDirectory(directory);
  // SECURITY: 0600 from the first byte; exchange-log.test.ts. Made only when it is to be empty: in
  // a file that vanished, bytes this far from the beginning would be no record.
  const flags = constants.O_WRONLY | (at === 0 ? constants.O_CREAT : 0);
  const descriptor = openSync(path, flags, 0o600);
  try {
    writeAll(descriptor, Buffer.concat(parts), at);
  } catch (error) {
    ftruncateSync(descriptor, at);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, bytes: Buffer, at: number): void {
  let written = 0;
  while (written < bytes.length) {
    const count = writeSync(descriptor, bytes, written, bytes.length - written, at + written);
    if (count === 0) throw Object.assign(new Error("short write"), { code: "ENOSPC" });
    written += count;
  }
}

/** Ends a segment where its last whole record ends, and puts bytes over others. */
export function mendSegment(
  path: string,
  end: number,
  patches: readonly { readonly at: number; readonly bytes: Uint8Array }[],
): void {
  const descriptor = openSync(path, constants.O_WRONLY);
  try {
    ftruncateSync(descriptor, end);
    for (const { at, bytes } of patches) writeAll(descriptor, Buffer.from(bytes), at);
  } finally {
    closeSync(descriptor);
  }
}

export function removeSegment(path: string): void {
  rmSync(path, { force: true });
}

/** The oldest that have to go for the rest to fit. */
export function segmentsBeyond<One extends { readonly bytes: number }>(
  segments: readonly One[],
  maximumBytes: number,
): readonly One[] {
  let bytes = segments.reduce((sum, one) => sum + one.bytes, 0);
  const gone = segments.findIndex((one) => {
    if (bytes <= maximumBytes) return true;
    bytes -= one.bytes;
    return false;
  });
  return gone < 0 ? segments : segments.slice(0, gone);
}
