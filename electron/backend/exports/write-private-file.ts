import {
  closeSync,
  lstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, parse } from "node:path";
import { AppError } from "../app-error.ts";
import { storageFailure } from "../storage/storage-failure.ts";
import { systemCode } from "../storage/system-code.ts";

const mostNames = 1000;

/** `bunq.conf`, then `bunq (2).conf` and so on. */
function* namesFor(fileName: string): Generator<string> {
  const { name, ext } = parse(fileName);
  yield fileName;
  for (let number = 2; number <= mostNames; number += 1) yield `${name} (${number})${ext}`;
}

/** A file by its place and by what the system knows it by, whatever is called so later. */
export interface PrivateFile {
  readonly path: string;
  readonly identity: string;
}

/**
 * Null where there is no such file; of a link it is the link's own. With its birth, because the number
 * of a removed file is given out again at once.
 */
export function identityOf(path: string): string | null {
  const file = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return file === undefined ? null : `${file.dev} ${file.ino} ${file.birthtimeNs}`;
}

/**
 * Writes a new file (0600) under the first name that is free; nothing is ever overwritten. Throws `storage_failed`, and leaves no part of the file then.
 */
export function writePrivateFile(
  directory: string,
  fileName: string,
  content: string,
): PrivateFile {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw storageFailure(directory, cause);
  }
  for (const name of namesFor(fileName)) {
    const path = join(directory, name);
    const written = writeNew(path, content);
    if (written) return written;
  }
  throw new AppError(
    "storage_failed",
    `${directory} holds ${mostNames} files called ${fileName}. Remove some of them first.`,
  );
}

/** Null when the name is taken. */
function writeNew(path: string, content: string): PrivateFile | null {
  const descriptor = openNew(path);
  if (descriptor === null) return null;
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
    return { path, identity: identityOf(path) ?? "" };
  } catch (cause) {
    rmSync(path, { force: true });
    throw storageFailure(path, cause);
  } finally {
    closeSync(descriptor);
  }
}

function openNew(path: string): number | null {
  try {
    // SECURITY: `wx` follows no link and takes no file that is there; 0600 keeps other users out from
    // the first byte; write-private-file.test.ts.
    return openSync(path, "wx", 0o600);
  } catch (cause) {
    if (systemCode(cause) === "EEXIST") return null;
    throw storageFailure(path, cause);
  }
}
