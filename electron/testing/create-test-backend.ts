import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Envelope } from "../../shared/contract/envelope.ts";
import type { ErrorPayload } from "../../shared/contract/error.ts";
import type { InputOf, OperationName, OutputOf } from "../../shared/contract/operations.ts";
import { createBackend, type Backend } from "../backend/create-backend.ts";
import type { Clipboard, LocalSandbox, Logger } from "../backend/ports.ts";
import { createConfStores } from "../backend/storage/create-conf-stores.ts";
import { createFileSlot } from "../backend/vault/file-slot.ts";
import { createFileLogger } from "../backend/file-logger.ts";

/** A clock a test moves by hand. Ms since the epoch. */
export class MovableClock {
  #now: number;
  #uptime = 0;

  constructor(now: number = Date.now()) {
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  readonly uptime = (): number => this.#uptime;

  /** Nobody waits in a test: the time is over at once. */
  readonly wait = (milliseconds: number, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    this.advance(milliseconds);
    return Promise.resolve();
  };

  /** Time passes, awake or asleep. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    this.#uptime += milliseconds;
  }

  /** Somebody sets the clock: no time passes. */
  set(byMilliseconds: number): void {
    this.#now += byMilliseconds;
  }
}

/** The trusted side on real files, with typed calls. */
export interface TestBackend {
  readonly directory: string;
  readonly call: <K extends OperationName>(name: K, input: InputOf<K>) => Promise<OutputOf<K>>;
  readonly refusal: <K extends OperationName>(name: K, input: InputOf<K>) => Promise<ErrorPayload>;
  readonly envelope: (name: string, input: unknown) => Promise<Envelope<unknown>>;
  /** Closes and opens again on the same directory, as closing and reopening the app does. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface TestBackendOptions {
  readonly localSandboxUrl: string;
  /** For what asks more of the local sandbox than its address. */
  readonly localSandbox?: LocalSandbox;
  readonly clock?: MovableClock;
  readonly clipboard?: Clipboard | null;
  readonly logger?: Logger;
  /** Where the fresh directory is made; the system's temporary folder unless said otherwise. */
  readonly parentDirectory?: string;
}

/** A local sandbox of which only the address is known. */
function onlyAt(baseUrl: () => string): LocalSandbox {
  const unknown = () => Promise.reject(new Error("this test gave the sandbox's address only"));
  return {
    baseUrl: () => Promise.resolve(baseUrl()),
    read: unknown,
    changePolicy: unknown,
    lose: unknown,
  };
}

/** Opens the real backend on a fresh directory; only the address of the sandbox is given. */
export async function createTestBackend(options: TestBackendOptions): Promise<TestBackend> {
  const directory = await mkdtemp(join(options.parentDirectory ?? tmpdir(), "sandgate-test-"));
  const clock = options.clock ?? new MovableClock();
  const open = (): Promise<Backend> =>
    createBackend({
      shell: options.clipboard ? "desktop" : "web",
      version: "0.0.0-test",
      clock,
      logger: options.logger ?? createFileLogger(directory, clock),
      stores: createConfStores(directory, clock),
      keySlots: [createFileSlot(directory)],
      clipboard: options.clipboard ?? null,
      localSandbox: options.localSandbox ?? onlyAt(() => options.localSandboxUrl),
      exportsDirectory: () => join(directory, "exports"),
    });
  let backend = await open();
  return {
    directory,
    envelope: (name, input) => backend.dispatch(name, input),
    call: async (name, input) => {
      const envelope = await backend.dispatch(name, input);
      if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.error)}`);
      // The dispatcher has parsed this value with the schema the type comes from.
      return envelope.value as OutputOf<typeof name>;
    },
    refusal: async (name, input) => {
      const envelope = await backend.dispatch(name, input);
      if (envelope.ok) throw new Error(`${name} succeeded: ${JSON.stringify(envelope.value)}`);
      return envelope.error;
    },
    restart: async () => {
      await backend.close();
      backend = await open();
    },
    close: async () => {
      await backend.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
