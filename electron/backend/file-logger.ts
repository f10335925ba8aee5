import { appendFileSync, chmodSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Clock, LogFields, Logger } from "./ports.ts";
import { redactText } from "./exchanges/redact.ts";

/** One old log is kept beside the current one, so the two together stay under 2 MB. */
const maximumBytes = 1_000_000;

/**
 * Writes one JSON line per entry to `log/sandgate.log` (0600). Every text passes the structural
 * redaction first: a log never holds a token, whoever put it into a message.
 */
export function createFileLogger(directory: string, clock: Clock): Logger {
  const folder = join(directory, "log");
  const file = join(folder, "sandgate.log");

  function write(level: "info" | "error", event: string, fields: LogFields = {}): void {
    const clean = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        // SECURITY: without this a secret inside an error message would lie on disk; leak.test.ts.
        typeof value === "string" ? redactText(value, []).text : value,
      ]),
    );
    const line = { at: new Date(clock.now()).toISOString(), level, event, ...clean };
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (existsSync(file) && statSync(file).size > maximumBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
      chmodSync(file, 0o600);
    } catch (cause) {
      // A log that cannot be written must not stop onboarding; stderr still tells whoever looks.
      process.stderr.write(`log not written: ${cause instanceof Error ? cause.message : "?"}\n`);
    }
  }

  return {
    info: (event, fields) => write("info", event, fields),
    error: (event, fields) => write("error", event, fields),
  };
}
