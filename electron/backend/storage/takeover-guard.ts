import { closeSync, openSync, rmSync, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../app-error.ts";
import { systemCode } from "./system-code.ts";

/** The guard is held for milliseconds, a second at most; an older one was left by a process killed while it had it. */
const abandonedAfterMs = 10_000;

const retryMs = 15;
const giveUpAfterMs = 15_000;

/**
 * Runs `task` while no other process runs one under the same `file`. It makes "is the old holder
 * dead? then take its place" one step; without it two openers could each remove the other's place.
 */
export async function withTakeoverGuard<T>(file: string, task: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + giveUpAfterMs;
  while (!tryCreate(file)) {
    if (performance.now() > deadline) {
      throw new AppError(
        "storage_locked",
        `Sandgate cannot take hold of its data directory. Remove ${file} and start again.`,
        { retryable: true },
      );
    }
    removeAbandoned(file);
    await wait(retryMs);
  }
  try {
    return await task();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryCreate(file: string): boolean {
  try {
    closeSync(openSync(file, "wx", 0o600));
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
}

function removeAbandoned(file: string): void {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status && Date.now() - status.mtimeMs > abandonedAfterMs) rmSync(file, { force: true });
}
