import { randomBytes } from "node:crypto";
import { AppError } from "../app-error.ts";
import type { KeySlot, KeySlotStatus } from "../ports.ts";
import { unwrapUnderKey, wrapUnderKey } from "./wrap-under-key.ts";

/** What is used of `@napi-rs/keyring`'s `AsyncEntry`. */
interface KeyringEntry {
  readonly setSecret: (secret: Uint8Array) => Promise<void>;
  readonly getSecret: () => Promise<ArrayLike<number> | null>;
  readonly deleteCredential: () => Promise<boolean>;
}

/** What is used of `@napi-rs/keyring`. */
export interface KeyringModule {
  readonly AsyncEntry: new (
    service: string,
    account: string,
    options: { readonly linux: { readonly store: "secret-service" } },
  ) => KeyringEntry;
}

export interface KeyringSlotOptions {
  /** Rejects where the optional package, or its build for this platform, is not installed. */
  readonly load?: () => Promise<KeyringModule>;
  /** How long the keyring may take; it may be waiting for a person to type a password. */
  readonly timeoutMs?: number;
}

const idBytes = 16;

// SECURITY: pinned, because the package otherwise falls back to the kernel's keyring, which is
// empty after a restart and the secrets with it; keyring-slot.test.ts.
const options = { linux: { store: "secret-service" } } as const;

const explanation =
  "The key lies in your system's keyring, which opens when you log in. It is not in a copied disk or a backup of Sandgate's files. It does not stop a program that runs as your user.";

/**
 * The operating system's keyring (Keychain, Credential Manager, Secret Service). It keeps a random
 * key per wrapped data key; the document keeps the entry's id and the data key sealed under it.
 */
export function createKeyringSlot({
  load = () => import("@napi-rs/keyring"),
  timeoutMs = 10_000,
}: KeyringSlotOptions = {}): KeySlot {
  async function entryOf(id: string): Promise<KeyringEntry> {
    const { AsyncEntry } = await load();
    return new AsyncEntry("Sandgate", `data key ${id}`, options);
  }

  return {
    kind: "keyring",
    status: async () => {
      const probe = await orNull(entryOf("probe"));
      // Neither package nor keyring service on this machine: normal on servers and in containers.
      if (!probe) return { state: "absent" };
      return orNull(
        within(
          timeoutMs,
          probe.getSecret().then(() => ready),
        ),
      ).then((status) => status ?? { state: "blocked", reason: notAnswering });
    },
    wrap: async (dataKey) => {
      const id = randomBytes(idBytes);
      const slotKey = randomBytes(32);
      const entry = await entryOf(id.toString("hex"));
      await answered(timeoutMs, entry.setSecret(slotKey));
      return Buffer.concat([id, wrapUnderKey(slotKey, "keyring", dataKey)]);
    },
    unwrap: async (wrapped) => {
      const entry = await entryOf(idOf(wrapped));
      const slotKey = await answered(timeoutMs, entry.getSecret());
      if (slotKey?.length !== 32) throw new AppError("storage_failed", entryIsGone);
      return unwrapUnderKey(Uint8Array.from(slotKey), "keyring", wrapped.subarray(idBytes));
    },
    forget: async (wrapped) => {
      if (!wrapped) return;
      const entry = await entryOf(idOf(wrapped));
      await answered(timeoutMs, entry.deleteCredential());
    },
  };
}

const ready: KeySlotStatus = { state: "ready", weak: false, explanation };

const notAnswering = "The system's keyring is locked or does not answer. Unlock it and try again.";

const entryIsGone =
  "The system's keyring no longer has the key of this data directory. If you restored or changed the keyring, bring the old one back and try again.";

function idOf(wrapped: Uint8Array): string {
  return Buffer.from(wrapped.subarray(0, idBytes)).toString("hex");
}

async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  return promise.catch(() => null);
}

async function answered<T>(timeoutMs: number, promise: Promise<T>): Promise<T> {
  try {
    return await within(timeoutMs, promise);
  } catch (cause) {
    throw new AppError("storage_locked", notAnswering, { cause, retryable: true });
  }
}

/** The native call cannot be stopped; after the time allowed its answer is no longer waited for. */
async function within<T>(timeoutMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
