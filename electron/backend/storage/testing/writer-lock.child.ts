import { writeSync } from "node:fs";
import { AppError } from "../../app-error.ts";
import { acquireWriterLock } from "../writer-lock.ts";

/** For tests: waits for a line, tries to take the lock, prints the outcome and stays until killed. */
const [directory = ""] = process.argv.slice(2);
process.stdin.once("data", () => {
  acquireWriterLock(directory, { shell: "desktop", pid: process.pid }).then(
    () => say("held"),
    (error: unknown) => say(error instanceof AppError ? error.payload.code : String(error)),
  );
});
say("ready");

function say(line: string): void {
  writeSync(1, `${line}\n`);
}
