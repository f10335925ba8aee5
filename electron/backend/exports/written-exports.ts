import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { AppError } from "../app-error.ts";
import { storageFailure } from "../storage/storage-failure.ts";
import { identityOf, writePrivateFile, type PrivateFile } from "./write-private-file.ts";

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
   * Removes one of them. `gone`: somebody did so before. `moved`: the file of its name is another
   * one, or was written anew, and stays. Throws `storage_failed`, and can be tried again then.
   * SECURITY: by an id of ours only, so that no page can have another file removed; write-private-file.test.ts.
   */
  remove(id: string): "removed" | "gone" | "moved" {
    const file = this.#files.get(id);
    if (file === undefined) {
      throw new AppError("invalid_input", "That is no file written since Sandgate was opened.");
    }
    const outcome = removeStill(file);
    this.#files.delete(id);
    return outcome;
  }
}

function removeStill(file: PrivateFile): "removed" | "gone" | "moved" {
  try {
    const now = identityOf(file.path);
    if (now === null) return "gone";
    if (now !== file.identity) return "moved";
    rmSync(file.path);
    return "removed";
  } catch (cause) {
    throw storageFailure(file.path, cause);
  }
}
