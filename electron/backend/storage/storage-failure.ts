import { basename } from "node:path";
import { AppError } from "../app-error.ts";
import { systemCode } from "./system-code.ts";

const full = new Set(["ENOSPC", "EFBIG", "EDQUOT"]);
const forbidden = new Set(["EACCES", "EPERM", "EROFS"]);
const misplaced = new Set(["ENOTDIR", "EEXIST", "EISDIR", "ENOENT"]);

/** What the disk refused, as `storage_failed` in words for people. The old file is whole by then. */
export function storageFailure(file: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError("storage_failed", reason(file, systemCode(cause)), {
    cause,
    retryable: true,
  });
}

function reason(file: string, code: string): string {
  const unchanged = `${basename(file)} is as it was before`;
  if (full.has(code)) {
    return `The disk is full: ${unchanged}. Free some space and try again.`;
  }
  if (forbidden.has(code)) {
    return `No permission to use ${file}: ${unchanged}. Give your user access to it and try again.`;
  }
  if (misplaced.has(code)) {
    return `${file} cannot be used (${code}): its folder is gone or something else has its name. Put it right and try again.`;
  }
  return `The disk refused ${file} (${code}): ${unchanged}. Try again.`;
}
