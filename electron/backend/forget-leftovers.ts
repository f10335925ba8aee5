import { rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Removes what "forget everything" must not leave behind beside the documents, which remove
 * themselves with their copies: the log, where the desktop window was, and files with secrets that were
 * written here for want of a Downloads folder. The local sandbox's own state stays: it is the other
 * side's memory, holds invented users and digests only, and its server may be using it.
 */
export async function forgetLeftovers(directory: string): Promise<void> {
  for (const name of ["log", "exports", "window.json", "window.json.bak"]) {
    await rm(join(directory, name), { recursive: true, force: true });
  }
}
