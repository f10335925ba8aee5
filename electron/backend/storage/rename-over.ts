import { renameSync } from "node:fs";
import { systemCode } from "./system-code.ts";

/** Milliseconds between tries; together about a second, then the error is the answer. */
const waits = [10, 20, 50, 100, 200, 300, 300];

const transient = new Set(["EPERM", "EACCES", "EBUSY"]);

/**
 * Renames `from` over `to`. On Windows a virus scanner or an indexer holds a fresh file for a
 * moment and the rename fails with EPERM; waiting a little is the known remedy.
 */
export function renameOver(
  from: string,
  to: string,
  { rename = renameSync, platform = process.platform }: RenameOptions = {},
): void {
  for (const wait of platform === "win32" ? waits : []) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      if (!transient.has(systemCode(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
  rename(from, to);
}

/** What the tests replace, because this machine's file system does not fail that way. */
export interface RenameOptions {
  readonly rename?: (from: string, to: string) => void;
  readonly platform?: NodeJS.Platform;
}
