import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Logs, files once set aside as damaged, and copies made before an upgrade. */
const leftovers = /^(log|.*\.damaged-.*|.*\.before-.*|.*\.bak)$/;

/**
 * Removes what "forget everything" must not leave behind beside the documents. The local sandbox's
 * own state stays: it is the other side's memory, holds invented users, and its server may be using it.
 */
export async function forgetLeftovers(directory: string): Promise<void> {
  const names = await readdir(directory);
  await Promise.all(
    names
      .filter((name) => leftovers.test(name))
      .map((name) => rm(join(directory, name), { recursive: true, force: true })),
  );
}
