import { randomBytes } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { systemCode } from "./system-code.ts";

const pattern = /^\.(?<name>.+)\.(?<pid>\d+)\.[0-9a-f]{12}\.tmp$/;

/** A write takes milliseconds; a temporary file this old belongs to a process that died. */
const abandonedAfterMs = 3_600_000;

/** A name beside `file` that nobody else uses and whose writer can be told. */
export function temporaryName(file: string): string {
  const unique = randomBytes(6).toString("hex");
  return join(dirname(file), `.${basename(file)}.${process.pid}.${unique}.tmp`);
}

/**
 * Deletes what killed processes left of writes to `file`. Those of a living process stay. Writes
 * are synchronous, so one with our own process id is an older process that had the same id.
 */
export function sweepTemporaryFiles(file: string): void {
  const directory = dirname(file);
  for (const entry of readdirSync(directory)) {
    const groups = pattern.exec(entry)?.groups;
    if (groups?.["name"] !== basename(file)) continue;
    const path = join(directory, entry);
    const pid = Number(groups["pid"]);
    if (pid === process.pid || !isAlive(pid) || isAbandoned(path)) rmSync(path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return systemCode(error) !== "ESRCH";
  }
}

function isAbandoned(path: string): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > abandonedAfterMs;
}
