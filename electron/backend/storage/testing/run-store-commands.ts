import { writeSync } from "node:fs";
import { AppError } from "../../app-error.ts";
import type { Clock, DocumentStores } from "../../ports.ts";

/**
 * For tests: what a child process of the contract suite does, by its arguments `directory command`.
 * - `overfill`: stores 200 KB and prints how that failed.
 * - `count`: stores 1, 2, 3, … and prints each number once it is stored, until killed.
 */
export function runStoreCommands(
  createStores: (directory: string, clock: Clock) => DocumentStores,
): void {
  const [directory = "", command] = process.argv.slice(2);
  const { store } = createStores(directory, { now: Date.now }).open("notes");
  if (command === "overfill") {
    try {
      store.replace({ text: "x".repeat(200_000) });
      say({ outcome: "stored" });
    } catch (error) {
      const payload = error instanceof AppError ? error.payload : null;
      say({ outcome: payload, read: store.read() });
    }
    return;
  }
  for (let count = 1; ; count += 1) {
    store.replace({ count, padding: "x".repeat(50_000) });
    say(count);
  }
}

/** Synchronous, so that a kill cannot lose a line that was already said. */
function say(value: unknown): void {
  writeSync(1, `${JSON.stringify(value)}\n`);
}
