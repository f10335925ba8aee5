import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

async function syncDirectory(directory: string): Promise<void> {
  // Windows cannot open a directory, and needs no such call for a rename to last.
  if (process.platform === "win32") return;
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Replaces a file whole, for its owner alone: a crash at any point leaves either the old text or the
 * new one. `temporary` lies in the same directory; what a killed process left there is removed.
 */
export async function replaceFile(file: string, temporary: string, text: string): Promise<void> {
  try {
    await rm(temporary, { force: true });
    const handle = await open(temporary, "wx", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncDirectory(dirname(file));
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
}
