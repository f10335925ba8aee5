import { randomUUID } from "node:crypto";
import { lstatSync, rmSync } from "node:fs";
import { AppError } from "../app-error.ts";
import { storageFailure } from "../storage/storage-failure.ts";
import { writePrivateFile, type PrivateFile } from "./write-private-file.ts";

/** A file that was written. `id` names it to the page, which never names a path. */
export interface WrittenExport {
  readonly id: string;
  readonly path: string;
}

/** The files with secrets that were written since the app was opened. */
export class WrittenExports {
  readonly #files = new Map<string, PrivateFile>();

  /** Throws `storage_failed`. */
  write(directory: string, fileName: string, text: string): WrittenExport {
    const file = writePrivateFile(directory, fileName, text);
    const id = randomUUID();
    this.#files.set(id, file);
    return { id, path: file.path };
  }

  /**
   * Removes one of them; false when somebody moved or removed it before.
   * SECURITY: by an id of ours only, so that no page can have another file removed; write-private-file.test.ts.
   */
  remove(id: string): boolean {
    const file = this.#files.get(id);
    if (file === undefined) {
      throw new AppError("invalid_input", "That is no file written since Sandgate was opened.");
    }
    try {
      if (!isStill(file)) return false;
      rmSync(file.path);
      return true;
    } catch (cause) {
      throw storageFailure(file.path, cause);
    } finally {
      this.#files.delete(id);
    }
  }
}

/** Whether the file is still where it was written; another one may have taken its name. */
function isStill({ path, device, inode }: PrivateFile): boolean {
  const now = lstatSync(path, { throwIfNoEntry: false });
  return now !== undefined && now.dev === device && now.ino === inode;
}
