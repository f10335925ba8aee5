import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { withTokens } from "./provision-tokens.ts";
import { replaceFile } from "./replace-file.ts";
import type { SandboxState } from "./sandbox-state.ts";
import { changesLine, readStateText, wholeStateLine, type StateChange } from "./state-text.ts";
import type { Tables } from "./tables.ts";
import { loadTokens, temporaryTokenFileName, TokenFile } from "./token-file.ts";

export const stateFileName = "sandbox-state.json";

/**
 * What was found on opening. `setAside`: the new name of a file that could not be read.
 * `lostTokens`: why no token of a provision can be read any more.
 */
export interface LoadedState {
  readonly state: SandboxState;
  readonly setAside: { readonly file: string; readonly reason: string } | null;
  readonly lostTokens: string | null;
}

const temporaryForm = /^\.sandbox-state\.json\.[0-9a-f]{12}\.tmp$/;

function isTemporary(name: string): boolean {
  return temporaryForm.test(name) || name === temporaryTokenFileName;
}

/**
 * Removes what a killed process left of a write. Young files stay: they may be of another process,
 * which is told that it is not alone by its own check and not by a file that vanished.
 */
function removeLeftovers(directory: string): void {
  for (const name of readdirSync(directory).filter(isTemporary)) {
    const file = join(directory, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 60_000) rmSync(file, { force: true });
  }
}

/**
 * Reads the state of a directory. A new one is made for its owner alone; one that is there keeps its
 * mode, since it may hold more than this. A file that cannot be read
 * is renamed, with the time in its name, and the sandbox starts with `fresh`: never over it.
 */
export function loadState(directory: string, fresh: SandboxState, now: number): LoadedState {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  removeLeftovers(directory);
  const file = join(directory, stateFileName);
  if (!existsSync(file)) return { state: fresh, setAside: null, lostTokens: null };
  const text = readFileSync(file, "utf8");
  const { tokens, damage: lostTokens } = loadTokens(directory);
  try {
    return { state: withTokens(readStateText(text), tokens), setAside: null, lostTokens };
  } catch (thrown) {
    const time = new Date(now).toISOString().replaceAll(/[:.]/g, "-");
    const aside = join(directory, `sandbox-state.damaged-${time}.json`);
    renameSync(file, aside);
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return { state: fresh, setAside: { file: aside, reason }, lostTokens: null };
  }
}

/** Adds a line to the file; one that a crash cuts off is passed over when the file is read. */
async function appendLine(directory: string, line: string): Promise<void> {
  const handle = await open(join(directory, stateFileName), "a", 0o600);
  try {
    await handle.writeFile(line);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Tells one version of the file from any other; null when there is none. */
function versionOf(directory: string): string | null {
  const found = statSync(join(directory, stateFileName), { throwIfNoEntry: false });
  return found === undefined ? null : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

/** Later lines may take this many bytes before the file is first written anew. */
const leastAppended = 256 * 1024;

/**
 * Keeps a directory's file at the revision of the tables. What changed is appended, so that a write
 * costs the same however large the state is; once the appended lines outweigh the state before
 * them, the file is replaced by one with a whole state.
 */
export class StateFile {
  readonly #directory: string;
  readonly #tables: Tables;
  readonly #tokens: TokenFile;
  #savedRevision = 0;
  #version: string | null;
  #writing: Promise<void> | null = null;
  #changes = new Map<string, StateChange>();
  /** Always at first: what was read may end in a line that is not whole. */
  #needsWhole = true;
  #wholeBytes = 0;
  #appendedBytes = 0;

  constructor(directory: string, tables: Tables) {
    this.#directory = directory;
    this.#tables = tables;
    this.#version = versionOf(directory);
    this.#tokens = new TokenFile(directory, tables.provisions.all());
    tables.listen((change) => this.#follow(change));
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

  #follow(change: StateChange | null): void {
    if (change === null) {
      this.#needsWhole = true;
      if (this.#tables.provisions.size === 0) this.#tokens.clear();
      return;
    }
    const [name, row] = change;
    this.#changes.set(`${name} ${row.id}`, change);
    if ("credential" in row) this.#tokens.follow(row);
  }

  async #write(): Promise<void> {
    const version = versionOf(this.#directory);
    if (version !== null && version !== this.#version) {
      // Two sandboxes on one directory would undo each other's work, each without noticing.
      throw new Error(`Another process wrote ${this.#directory}; one sandbox per directory.`);
    }
    const revision = this.#tables.revision;
    const changes = [...this.#changes.values()];
    const tooMuchAppended = this.#appendedBytes > Math.max(leastAppended, this.#wholeBytes);
    const isWhole = this.#needsWhole || version === null || tooMuchAppended;
    const line = isWhole ? wholeStateLine(this.#tables.toState()) : changesLine(changes);
    // From here on, changes count for the next write.
    this.#changes.clear();
    this.#needsWhole = false;
    try {
      // SECURITY: first, so that a token which a session hid is in no file once the session is in
      // one, and that no row has a token which is in none; token-file.test.ts cuts off between them.
      await this.#tokens.save();
      await (isWhole ? this.#replace(line) : this.#append(line));
    } catch (thrown) {
      // Half a line may stand at the end now.
      this.#needsWhole = true;
      throw thrown;
    }
    this.#version = versionOf(this.#directory);
    this.#savedRevision = revision;
  }

  async #replace(line: string): Promise<void> {
    const name = `.${stateFileName}.${randomBytes(6).toString("hex")}.tmp`;
    await replaceFile(join(this.#directory, stateFileName), join(this.#directory, name), line);
    this.#wholeBytes = Buffer.byteLength(line);
    this.#appendedBytes = 0;
  }

  async #append(line: string): Promise<void> {
    await appendLine(this.#directory, line);
    this.#appendedBytes += Buffer.byteLength(line);
  }
}
