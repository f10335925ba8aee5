import { z } from "zod";
import { AppError } from "../app-error.ts";

/** Who writes to a data directory. */
export const lockHolderSchema = z.object({
  shell: z.enum(["desktop", "web"]),
  pid: z.int().positive(),
});
export type LockHolder = z.infer<typeof lockHolderSchema>;

const shellNames = { desktop: "the desktop app", web: "the web shell" } as const;

/** The data directory is in use. `holder` is null when whoever holds it does not answer. */
export class LockHeldError extends AppError {
  readonly holder: LockHolder | null;

  constructor(directory: string, holder: LockHolder | null) {
    super("storage_locked", messageFor(directory, holder), { retryable: true });
    this.name = "LockHeldError";
    this.holder = holder;
  }
}

function messageFor(directory: string, holder: LockHolder | null): string {
  const who = holder
    ? `in ${shellNames[holder.shell]} (process ${holder.pid})`
    : "in a process that does not answer";
  return `Sandgate is already open ${who} with the data in ${directory}. Use that one, or quit it and start again. To have both at once, give one of them another directory with --data-dir.`;
}
