import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { SandboxState } from "./sandbox-state.ts";
import { isSandboxState, upgraded } from "./state-form.ts";
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
  const parsed = upgraded(JSON.parse(state));
  if (!isSandboxState(parsed)) throw new Error("it holds something other than a sandbox's state");
  return parsed;
}

const temporaryForm = /^\.sandbox-state\.json\.[0-9a-f]{12}\.tmp$/;

/**
 * Removes what a killed process left of a write. Young files stay: they may be of another process,
 * which is told that it is not alone by its own check and not by a file that vanished.
 */
function removeLeftovers(directory: string): void {
  for (const name of readdirSync(directory).filter((entry) => temporaryForm.test(entry))) {
    const file = join(directory, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 60_000) rmSync(file, { force: true });
  }
}

/**
 * Reads the state of a directory, making the directory when it is new. A file that cannot be read
 * is renamed, with the time in its name, and the sandbox starts with `fresh`: never over it.
 */
export function loadState(directory: string, fresh: SandboxState, now: number): LoadedState {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  removeLeftovers(directory);
  const file = join(directory, stateFileName);
  if (!existsSync(file)) return { state: fresh, setAside: null };
  const text = readFileSync(file, "utf8");
  try {
    return { state: deserialise(text), setAside: null };
  } catch (thrown) {
    const time = new Date(now).toISOString().replaceAll(/[:.]/g, "-");
    const aside = join(directory, `sandbox-state.damaged-${time}.json`);
    renameSync(file, aside);
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return { state: fresh, setAside: { file: aside, reason } };
  }
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows cannot open a directory, and needs no such call for a rename to last.
  if (process.platform === "win32") return;
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
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

/** Tells one version of the file from any other; null when there is none. */
function versionOf(directory: string): string | null {
  const found = statSync(join(directory, stateFileName), { throwIfNoEntry: false });
  return found === undefined ? null : `${found.ino} ${found.mtimeMs}`;
}

/** Keeps a directory's file at the revision of the tables. */
export class StateFile {
  readonly #directory: string;
  readonly #tables: Tables;
  #savedRevision = 0;
  #version: string | null;
  #writing: Promise<void> | null = null;

  constructor(directory: string, tables: Tables) {
    this.#directory = directory;
    this.#tables = tables;
    this.#version = versionOf(directory);
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
    const version = versionOf(this.#directory);
    if (version !== null && version !== this.#version) {
      // Two sandboxes on one directory would undo each other's work, each without noticing.
      throw new Error(`Another process wrote ${this.#directory}; one sandbox per directory.`);
    }
    const revision = this.#tables.revision;
    await writeState(this.#directory, serialise(this.#tables.toState()));
    this.#version = versionOf(this.#directory);
    this.#savedRevision = revision;
  }
}
