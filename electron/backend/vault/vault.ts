import type { StorageFacts } from "../../../shared/contract/storage.ts";
import { AppError } from "../app-error.ts";
import type { DocumentStore, KeySlot, Logger } from "../ports.ts";
import { seal, unseal, UnsealError, type SealedPlace } from "./seal.ts";
import {
  createDataKey,
  forgetEntry,
  openDataKey,
  type Settled,
  type SettleContext,
} from "./settle-slots.ts";
import { entryOf, examineSlots, messageOf, type ExaminedSlot } from "./slot-entries.ts";
import { strengthenSlots } from "./strengthen-slots.ts";
import { vaultDocumentSchema, type VaultDocument } from "./vault-document.ts";

export type VaultFacts = Pick<StorageFacts, "protection" | "locked" | "slots">;

export interface VaultOptions {
  /** The document `vault`. */
  readonly store: DocumentStore;
  /** Best first. */
  readonly slots: readonly KeySlot[];
  readonly logger: Logger;
  /**
   * Whether any sealed item is stored. With it a missing `vault.json` keeps the vault locked: a new
   * key would make everything sealed before unreadable for good.
   */
  readonly sealedItemsExist?: boolean;
}

/** Opens the vault, or makes its data key on a first start. Never rejects: see `facts().locked`. */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const vault = new Vault(options);
  await vault.unlock();
  return vault;
}

/**
 * Seals secrets for the documents that keep them. One random data key, held in memory as a
 * `KeyObject` (which prints and serialises as nothing) and on disk only wrapped, once per slot.
 */
export class Vault {
  readonly #store: DocumentStore;
  readonly #slots: readonly KeySlot[];
  readonly #logger: Logger;
  #sealedItemsExist: boolean;
  #settled: Settled = { locked: "The vault has not been opened yet." };
  #examined: readonly ExaminedSlot[] = [];
  #queue: Promise<void> = Promise.resolve();

  constructor({ store, slots, logger, sealedItemsExist = false }: VaultOptions) {
    this.#store = store;
    this.#slots = slots;
    this.#logger = logger;
    this.#sealedItemsExist = sealedItemsExist;
  }

  /** Base64 that opens only under this account and field. Throws `storage_locked` while locked. */
  seal(accountId: string, field: string, plain: string): string {
    return this.sealBytes({ accountId, field }, Buffer.from(plain)).toString("base64");
  }

  /** For what is kept as bytes. Opens only in this place. Throws `storage_locked` while locked. */
  sealBytes(place: SealedPlace, plain: Uint8Array): Buffer {
    return seal(this.#dataKey(), place, plain);
  }

  /** Throws `storage_locked` while locked, `UnsealError` for anything not sealed in this place. */
  openBytes(place: SealedPlace, sealed: Uint8Array): Buffer {
    return unseal(this.#dataKey(), place, sealed);
  }

  /** Throws `storage_locked` while locked, `storage_failed` when the item is damaged. */
  open(accountId: string, field: string, sealed: string): string {
    try {
      return this.openBytes({ accountId, field }, Buffer.from(sealed, "base64")).toString("utf8");
    } catch (cause) {
      if (!(cause instanceof UnsealError)) throw cause;
      throw new AppError(
        "storage_failed",
        `The stored ${field} of account ${accountId} is damaged and cannot be opened. Enter it again, or remove the account.`,
        { cause },
      );
    }
  }

  /** How the vault is protected right now, in facts for the screen. */
  facts(): VaultFacts {
    if ("locked" in this.#settled) {
      return { protection: null, locked: this.#settled.locked, slots: this.#slotFacts() };
    }
    const { slot, status } = this.#settled.opener;
    const weak = status.state === "ready" ? status.weak : slot.kind === "file";
    const explanation = [status, ...(weak ? this.#unusedWeak() : [])]
      .flatMap((one) => (one.state === "ready" ? [one.explanation] : []))
      .join(" ");
    return {
      protection: { slot: slot.kind, weak, explanation },
      locked: null,
      slots: this.#slotFacts(),
    };
  }

  /** Asks the slots again, e.g. after the keyring was unlocked; `facts()` tells what came of it. */
  unlock(): Promise<void> {
    return this.#oneAtATime(() => this.#settle());
  }

  /**
   * Forgets the data key everywhere, so that everything sealed under it is unreadable for good, and
   * makes a new one. Throws `storage_failed`, with nothing forgotten, when the disk refuses.
   */
  forget(): Promise<void> {
    return this.#oneAtATime(async () => {
      const document = this.#document();
      this.#store.remove();
      this.#sealedItemsExist = false;
      this.#settled = { locked: "The key has been forgotten." };
      for (const slot of this.#slots) {
        const entry = document && document !== "unreadable" ? entryOf(document, slot) : undefined;
        await forgetEntry(slot, entry, this.#logger);
      }
      this.#logger.info("vault.forgotten");
      await this.#settle();
    });
  }

  #dataKey() {
    if ("locked" in this.#settled) {
      throw new AppError(
        "storage_locked",
        `The stored secrets cannot be opened right now. ${this.#settled.locked}`,
        { retryable: true },
      );
    }
    return this.#settled.dataKey;
  }

  async #settle(): Promise<void> {
    this.#examined = await examineSlots(this.#slots);
    const context: SettleContext = {
      examined: this.#examined,
      logger: this.#logger,
      write: (document, options) => this.#store.replace(document, options),
    };
    this.#settled = await this.#settleWith(context);
    if ("locked" in this.#settled) {
      this.#logger.error("vault.locked", { reason: this.#settled.locked });
    } else {
      this.#logger.info("vault.opened", { slot: this.#settled.opener.slot.kind });
    }
  }

  async #settleWith(context: SettleContext): Promise<Settled> {
    const document = this.#document();
    if (document === "unreadable") {
      return { locked: "vault.json cannot be understood. Put it back from a backup of yours." };
    }
    if (document === null) {
      return this.#sealedItemsExist ? { locked: keyIsGone } : createDataKey(context);
    }
    const opened = await openDataKey(document, context);
    return "locked" in opened ? opened : strengthenSlots(opened, context);
  }

  #document(): VaultDocument | "unreadable" | null {
    const stored = this.#store.read();
    if (stored === null) return null;
    return vaultDocumentSchema.safeParse(stored).data ?? "unreadable";
  }

  #slotFacts(): VaultFacts["slots"] {
    const document = this.#document();
    const holding = document && document !== "unreadable" ? document.slots : [];
    return [
      ...holding.map(({ kind }) => ({ slot: kind, weak: kind === "file" })),
      ...this.#unusedWeak().map(({ kind }) => ({ slot: kind, weak: true })),
    ];
  }

  /** Weak slots other than the file never hold the key; they are named so that the screen can. */
  #unusedWeak() {
    return this.#examined.flatMap(({ slot: { kind }, status }) =>
      kind !== "file" && status.state === "ready" && status.weak ? [{ kind, ...status }] : [],
    );
  }

  /** `unlock` clicked twice, or during `forget`, must not make two keys. */
  #oneAtATime(task: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(task);
    this.#queue = done.catch((error: unknown) => {
      this.#logger.error("vault.failed", { reason: messageOf(error) });
    });
    return done;
  }
}

const keyIsGone =
  "vault.json, which holds the key to the stored secrets, is missing or was damaged. Put it back from a backup of yours, or forget everything and start anew.";
