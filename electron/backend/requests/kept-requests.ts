import type { Accounts } from "../accounts/accounts.ts";
import { AppError } from "../app-error.ts";
import type { DocumentStore } from "../ports.ts";
import type { Vault } from "../vault/vault.ts";
import {
  noRequests,
  requestsDocumentSchema,
  requestsRecordSchema,
  type RequestsDocument,
  type RequestsRecord,
} from "./requests-record.ts";

/** What the sealed record of an account is called; bound to it. */
const field = "requests";

interface Parts {
  readonly store: DocumentStore;
  readonly vault: Vault;
  readonly accounts: Accounts;
}

/** Saved requests, what was sent, and the ids that answers brought: sealed, account by account. */
export class KeptRequests {
  readonly #parts: Parts;
  readonly #opened = new Map<string, RequestsRecord>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Throws `storage_locked` while locked, `storage_failed` for what cannot be opened. */
  read(accountId: string): RequestsRecord {
    const known = this.#opened.get(accountId);
    if (known !== undefined) return known;
    const sealed = this.#document().accounts[accountId];
    if (sealed === undefined) return noRequests;
    const plain = this.#parts.vault.open(accountId, field, sealed);
    const record = requestsRecordSchema.parse(JSON.parse(plain));
    this.#opened.set(accountId, record);
    return record;
  }

  /**
   * One durable write; throws with everything as it was when the disk refuses. `isRemoval`: what was
   * taken out stays in no backup either.
   */
  change(
    accountId: string,
    change: (record: RequestsRecord) => RequestsRecord,
    { isRemoval = false } = {},
  ): RequestsRecord {
    const { accounts, store, vault } = this.#parts;
    // Throws when the account was removed meanwhile: nothing of it may be kept after that.
    accounts.get(accountId);
    const record = change(this.read(accountId));
    const sealed = vault.seal(accountId, field, JSON.stringify(record));
    const others = this.#document().accounts;
    store.replace({ accounts: { ...others, [accountId]: sealed } }, { wipeBackup: isRemoval });
    this.#opened.set(accountId, record);
    return record;
  }

  /** SECURITY: with an account goes what was sent in it, from the backup too; kept-requests.test.ts. */
  forget(accountId: string): void {
    this.#opened.delete(accountId);
    const { [accountId]: gone, ...accounts } = this.#document().accounts;
    if (gone !== undefined) this.#parts.store.replace({ accounts }, { wipeBackup: true });
  }

  forgetAll(): void {
    this.#opened.clear();
    this.#parts.store.remove();
  }

  /** Whole by its checksum but of another shape: written by something else. It is left untouched. */
  #document(): RequestsDocument {
    const { store } = this.#parts;
    const found = store.read();
    if (found === null) return { accounts: {} };
    const document = requestsDocumentSchema.safeParse(found);
    if (document.success) return document.data;
    throw new AppError(
      "storage_failed",
      `${store.path} holds something this version of Sandgate cannot read. It was left as it is; move it away, or open it with the version that wrote it.`,
      { cause: document.error },
    );
  }
}

/** Whether anything is sealed in the document, which a new data key could not open. */
export function holdsRequests(store: Pick<DocumentStore, "read">): boolean {
  const document = requestsDocumentSchema.safeParse(store.read());
  return document.success && Object.keys(document.data.accounts).length > 0;
}
