import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { AppError } from "../app-error.ts";
import { storageFailure } from "../storage/storage-failure.ts";
import { systemCode } from "../storage/system-code.ts";
import { writePrivateFile } from "./write-private-file.ts";

/** A file that was written. `id` names it to the page, which never names a path. */
export interface WrittenExport {
  readonly id: string;
  readonly path: string;
}

/** The files with secrets that were written since the app was opened. */
export class WrittenExports {
  readonly #paths = new Map<string, string>();

  /** Throws `storage_failed`. */
  write(directory: string, fileName: string, text: string): WrittenExport {
    const path = writePrivateFile(directory, fileName, text);
    const id = randomUUID();
    this.#paths.set(id, path);
    return { id, path };
  }

  /**
   * Removes one of them; false when somebody did so before.
   * SECURITY: by an id of ours only, so that no page can have another file removed; write-private-file.test.ts.
   */
  remove(id: string): boolean {
    const path = this.#paths.get(id);
    if (path === undefined) {
      throw new AppError("invalid_input", "That is no file written since Sandgate was opened.");
    }
    try {
      rmSync(path);
    } catch (cause) {
      if (systemCode(cause) !== "ENOENT") throw storageFailure(path, cause);
      return false;
    } finally {
      this.#paths.delete(id);
    }
    return true;
  }
}
