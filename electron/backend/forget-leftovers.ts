import { rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Removes what "forget everything" must not leave behind beside the documents, which remove
 * themselves with their copies. The local sandbox's own state stays: it is the other side's memory,
 * holds invented users and digests only, and its server may be using it.
 */
export async function forgetLeftovers(directory: string): Promise<void> {
  await rm(join(directory, "log"), { recursive: true, force: true });
}
