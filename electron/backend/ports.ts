import type {
  LocalSandboxFacts,
  SandboxLoss,
  SwitchValue,
} from "../../shared/contract/local-sandbox.ts";
import type { SlotKind } from "../../shared/contract/storage.ts";

/** Time as the backend sees it, so that tests move it and nothing sleeps. Ms since the epoch, UTC. */
export interface Clock {
  readonly now: () => number;
}

/**
 * The machine's clock, and beside it one that nobody sets: `uptime` is ms since the machine started,
 * its sleep included. Where the two part, the clock was set.
 */
export interface MachineClock extends Clock {
  readonly uptime: () => number;
  /** Lets this many ms pass. Rejects with the signal's reason as soon as it aborts. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Named fields only; every value passes `redact` before it reaches a sink. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Where log lines go. Never receives a secret, a body or a header. */
export interface Logger {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
}

/** Something the person must be told about a file: it was set aside, or restored from its backup. */
export interface StoreNotice {
  readonly id: string;
  readonly at: number;
  readonly file: string;
  readonly message: string;
}

/**
 * One small document on disk. Both adapters (electron-store on the desktop, conf in the web shell)
 * pass the same contract suite: `replace` is durable and whole or throws and leaves the old
 * document as it was; `read` answers the last document replaced, or null when there is none.
 */
export interface DocumentStore {
  readonly path: string;
  readonly read: () => unknown;
  /**
   * Throws `AppError` `storage_failed` naming file and cause (full disk, no permission).
   * `wipeBackup`: nothing of the document before stays, not even as the backup; for when a secret
   * was removed from it.
   */
  readonly replace: (
    document: Readonly<Record<string, unknown>>,
    options?: { readonly wipeBackup: boolean },
  ) => void;
  /** Deletes the document with its backup and every copy that was set aside. */
  readonly remove: () => void;
}

/** What opening a document found. */
export interface OpenedStore {
  readonly store: DocumentStore;
  readonly notices: readonly StoreNotice[];
}

/** Opens documents by name (`accounts`, `vault`, `settings`) inside the data directory. */
export interface DocumentStores {
  readonly directory: string;
  readonly open: (name: string) => OpenedStore;
}

/**
 * One way to keep the data key. `wrap`/`unwrap` turn 32 bytes into something that may lie on disk
 * and back.
 * - `status`: `absent` (does not exist on this machine), `ready`, or `blocked` (exists but does not
 *   open now, e.g. a locked keyring; try again later, never delete).
 * - `weak`: the wrapping key is public knowledge or lies beside the data.
 */
export interface KeySlot {
  readonly kind: SlotKind;
  readonly status: () => Promise<KeySlotStatus>;
  readonly wrap: (dataKey: Uint8Array) => Promise<Uint8Array>;
  readonly unwrap: (wrapped: Uint8Array) => Promise<Uint8Array>;
  /** True after an `unwrap` when the slot's own key was rotated: wrap again and store that. */
  readonly wantsRewrap?: () => boolean;
  /**
   * Removes what the slot keeps outside the vault document for this wrapped key, if anything;
   * `null` when the document has no entry for the slot.
   */
  readonly forget: (wrapped: Uint8Array | null) => Promise<void>;
}

export type KeySlotStatus =
  | { readonly state: "absent" }
  | { readonly state: "ready"; readonly weak: boolean; readonly explanation: string }
  | { readonly state: "blocked"; readonly reason: string };

/**
 * The clipboard, where the shell owns one on the trusted side. Absent in the web shell, which then
 * hands the one asked-for secret to the page instead.
 */
export interface Clipboard {
  readonly writeText: (text: string) => Promise<void>;
}

/** Why switches were not turned: a value one does not take, or no such switch (`switchName` null). */
export interface SwitchRefusal {
  readonly message: string;
  readonly switchName: string | null;
}

/**
 * The embedded bunq.
 * - `baseUrl`: starts it on first use; its address, e.g. `http://127.0.0.1:18400`.
 * - `read`: starts nothing. `changePolicy`: all or none; null when they are turned.
 * - `changePolicy` and `lose` start it as well.
 */
export interface LocalSandbox {
  readonly baseUrl: () => Promise<string>;
  readonly read: () => Promise<LocalSandboxFacts>;
  readonly changePolicy: (
    changes: Readonly<Record<string, SwitchValue>>,
  ) => Promise<SwitchRefusal | null>;
  readonly lose: (what: SandboxLoss) => Promise<void>;
}

/** Everything a shell supplies. The backend imports neither Electron nor a shell. */
export interface Ports {
  readonly shell: "desktop" | "web";
  readonly version: string;
  readonly clock: MachineClock;
  readonly logger: Logger;
  readonly stores: DocumentStores;
  readonly keySlots: readonly KeySlot[];
  readonly clipboard: Clipboard | null;
  readonly localSandbox: LocalSandbox;
  /** Where a file with secrets is written when a person asks for one; made when it is not there. */
  readonly exportsDirectory: () => string;
}
