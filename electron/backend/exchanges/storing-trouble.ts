import { basename, dirname } from "node:path";
import { AppError } from "../app-error.ts";
import { systemCode } from "../storage/system-code.ts";

/** What a notice says. One with the `id` of another takes its place. */
export interface Trouble {
  readonly id: string;
  readonly file: string;
  readonly message: string;
}

const causes: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EFBIG: "the disk is full",
  EDQUOT: "the disk is full",
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the disk is read-only",
};

function causeOf(error: unknown): string {
  if (error instanceof AppError && error.payload.code === "storage_locked") {
    return "the vault is locked";
  }
  const code = systemCode(error instanceof AppError ? error.cause : error);
  return causes[code] ?? `the disk refused: ${code}`;
}

/** `count`: how many of the account's exchanges could not be stored since Sandgate was opened. */
export function notStored(accountId: string, count: number, error: unknown): Trouble {
  const [which, they] = count === 1 ? ["An exchange", "It"] : [`${count} exchanges`, "They"];
  return {
    id: `exchanges-not-stored-${accountId}`,
    file: `exchanges/${accountId}`,
    message: `${which} of this account could not be stored (${causeOf(error)}). ${they} can be read until Sandgate closes; the calls themselves are not touched by that.`,
  };
}

/** A segment that had to go, and is still there. */
export function notRemoved(path: string, error: unknown): Trouble {
  const file = `exchanges/${basename(dirname(path))}/${basename(path)}`;
  return {
    id: `${file}-not-removed`,
    file,
    message: `It is older than what is to be kept and could not be removed (${causeOf(error)}).`,
  };
}
