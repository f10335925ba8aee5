import { chmodSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { AppError } from "../app-error.ts";
import { storageFailure } from "./storage-failure.ts";

/** Any of these tells that a directory is Sandgate's own. */
const ownNames = new Set(["accounts.json", "vault.json", "settings.json", "key.bin", "log"]);

/**
 * Makes sure that the data directory exists and that only its owner enters it (0700). A wider one
 * is closed when it is empty or already Sandgate's. One full of other things is refused instead:
 * `--data-dir /tmp` must not take /tmp away from everybody else.
 */
export function ensurePrivateDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (process.platform === "win32") return;
    if ((statSync(directory).mode & 0o077) === 0) return;
    if (!isOwn(directory)) {
      throw new AppError(
        "storage_failed",
        `${directory} is open to other users and holds other files. Choose an empty directory for Sandgate's data.`,
      );
    }
    // SECURITY: without this other users of the machine could list and open the data;
    // private-directory.test.ts.
    chmodSync(directory, 0o700);
  } catch (cause) {
    throw storageFailure(directory, cause);
  }
}

function isOwn(directory: string): boolean {
  const names = readdirSync(directory);
  return names.length === 0 || names.some((name) => ownNames.has(name));
}
