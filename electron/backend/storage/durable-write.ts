import { closeSync, copyFileSync, fsyncSync, linkSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { ensurePrivateDirectory } from "./private-directory.ts";
import { renameOver } from "./rename-over.ts";
import { storageFailure } from "./storage-failure.ts";
import { systemCode } from "./system-code.ts";
import { temporaryName } from "./temporary-file.ts";

/**
 * What lies beside the file as `.bak` afterwards: the generation before, a copy of the new content
 * (so that nothing of the generation before is left), or whatever lay there.
 */
export interface DurableWriteOptions {
  readonly backup: "previous" | "same" | "untouched";
}

/**
 * Replaces `file` (0600) so that after a crash, a full disk or a power cut it holds either the old
 * content or the new, never a part. Returns only when the new content is on the disk; throws
 * `storage_failed` with the old file whole otherwise.
 *
 * `conf`'s own writer is not used for this: on a full disk it returns as if all were well and leaves
 * a truncated file, and it never syncs the directory.
 */
export function durableWrite(
  file: string,
  content: string | Uint8Array,
  { backup }: DurableWriteOptions = { backup: "previous" },
): void {
  const directory = dirname(file);
  const temporary = temporaryName(file);
  ensurePrivateDirectory(directory);
  try {
    writeWhole(temporary, Buffer.from(content));
    if (backup === "previous") keepBackup(file);
    renameOver(temporary, file);
    // A copy, not a second name: damage to one must not be damage to the other. It is not synced by
    // itself; should a power cut take it, the document it copies is on the disk.
    if (backup === "same") copyBeside(file);
    syncDirectory(directory);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw storageFailure(file, cause);
  }
}

function writeWhole(path: string, bytes: Buffer): void {
  // SECURITY: `wx` (O_EXCL) refuses a link planted under this name; 0600 keeps other users out
  // from the first byte; durable-write.test.ts.
  const descriptor = openSync(path, "wx", 0o600);
  try {
    let written = 0;
    while (written < bytes.length) {
      const count = writeSync(descriptor, bytes, written, bytes.length - written);
      if (count === 0) throw Object.assign(new Error("short write"), { code: "ENOSPC" });
      written += count;
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The current file gets a second name, `.bak`; a moment without any backup never exists. */
function keepBackup(file: string): void {
  const temporary = temporaryName(`${file}.bak`);
  try {
    linkOrCopy(file, temporary);
    renameOver(temporary, `${file}.bak`);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
  } finally {
    // Renaming one name of a file onto another of the same file does nothing; this tidies up then.
    rmSync(temporary, { force: true });
  }
}

function copyBeside(file: string): void {
  const temporary = temporaryName(`${file}.bak`);
  copyFileSync(file, temporary);
  renameOver(temporary, `${file}.bak`);
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (systemCode(error) === "ENOENT") throw error;
    // exFAT and some network drives know no second names.
    copyFileSync(from, to);
    syncFile(to);
  }
}

function syncDirectory(directory: string): void {
  // Without this a power cut may undo the rename. Windows cannot open a directory.
  if (process.platform !== "win32") syncFile(directory);
}

function syncFile(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
