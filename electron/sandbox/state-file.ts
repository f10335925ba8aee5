import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { emptyState, type SandboxState } from "./sandbox-state.ts";
import type { Tables } from "./tables.ts";

export const stateFileName = "sandbox-state.json";

/** What was found on opening. `setAside`: the new name of a file that could not be read. */
export interface LoadedState {
  readonly state: SandboxState;
  readonly setAside: { readonly file: string; readonly reason: string } | null;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function serialise(state: SandboxState): string {
  const text = JSON.stringify(state);
  return `{"version":1,"sha256":"${digest(text)}","state":${text}}\n`;
}

const fileForm = /^\{"version":1,"sha256":"([0-9a-f]{64})","state":(\{.*\})\}\n$/s;

function deserialise(text: string): SandboxState {
  const [, checksum, state] = fileForm.exec(text) ?? [];
  if (checksum === undefined || state === undefined)
    throw new Error("it is not a whole state file");
  if (digest(state) !== checksum) throw new Error("its checksum does not match its content");
  // The checksum says that `serialise` above wrote exactly this text, from exactly this type.
  return JSON.parse(state) as SandboxState;
}

/**
 * Reads the state of a directory, making the directory when it is new. A file that cannot be read
 * is renamed, with the time in its name, and the sandbox starts empty: never over it.
 */
export function loadState(directory: string, seed: number, now: number): LoadedState {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  const file = join(directory, stateFileName);
  if (!existsSync(file)) return { state: emptyState(seed), setAside: null };
  const text = readFileSync(file, "utf8");
  try {
    return { state: deserialise(text), setAside: null };
  } catch (thrown) {
    const time = new Date(now).toISOString().replaceAll(/[:.]/g, "-");
    const aside = join(directory, `sandbox-state.damaged-${time}.json`);
    renameSync(file, aside);
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return { state: emptyState(seed), setAside: { file: aside, reason } };
  }
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows cannot open a directory, and needs no such call for a rename to last.
  if (process.platform === "win32") return;
  const handle = await open(directory, "r");
  await handle.sync().finally(() => handle.close());
}

/** Replaces the file whole: a crash at any point leaves either the old state or the new one. */
async function writeState(directory: string, text: string): Promise<void> {
  const temporary = join(directory, `.${stateFileName}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(temporary, "wx", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, join(directory, stateFileName));
    await syncDirectory(directory);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
}

/** Keeps a directory's file at the revision of the tables. */
export class StateFile {
  readonly #directory: string;
  readonly #tables: Tables;
  #savedRevision = 0;
  #writing: Promise<void> | null = null;

  constructor(directory: string, tables: Tables) {
    this.#directory = directory;
    this.#tables = tables;
  }

  /**
   * Resolves when the present revision is on disk. Calls that come while a write runs share the
   * next one, so that many requests at once cost two writes rather than one each.
   */
  async save(): Promise<void> {
    const wanted = this.#tables.revision;
    while (this.#savedRevision < wanted) {
      this.#writing ??= this.#write().finally(() => {
        this.#writing = null;
      });
      await this.#writing;
    }
  }

  async #write(): Promise<void> {
    const revision = this.#tables.revision;
    await writeState(this.#directory, serialise(this.#tables.toState()));
    this.#savedRevision = revision;
  }
}
