import { randomBytes } from "node:crypto";
import type { Environment } from "../../../shared/contract/environment.ts";
import type { PastSession } from "../../../shared/contract/onboarding.ts";
import { AppError } from "../app-error.ts";
import type { Clock, DocumentStore } from "../ports.ts";
import type { Vault } from "../vault/vault.ts";
import {
  accountsDocumentSchema,
  noFacts,
  secretFields,
  type AccountFacts,
  type AccountRecord,
  type AccountsDocument,
  type SecretField,
} from "./account-record.ts";
import { withPastSession } from "./past-sessions.ts";

/** What one step leaves behind: changed facts, and secrets to seal (`null` wipes one). */
export interface AccountChange {
  readonly facts?: Partial<AccountFacts>;
  readonly secrets?: Partial<Record<SecretField, string | null>>;
  readonly name?: string;
  /** How the session ended that the facts take away; left out, its time says whether it expired. */
  readonly sessionEnd?: PastSession["how"];
}

export interface NewAccount {
  readonly name: string;
  readonly environment: Environment;
  readonly baseUrl: string | null;
  readonly access: AccountRecord["access"];
  readonly partnerAccountId: string | null;
  readonly isSelected?: boolean;
}

/** Whole by its checksum but of another shape: written by something else. It is left untouched. */
function readDocument(store: DocumentStore): AccountsDocument {
  const found = store.read();
  if (!found) return { selectedId: null, accounts: [] };
  const document = accountsDocumentSchema.safeParse(found);
  if (document.success) return document.data;
  throw new AppError(
    "storage_failed",
    `${store.path} holds something this version of Sandgate cannot read. It was left as it is; move it away, or open it with the version that wrote it.`,
    { cause: document.error },
  );
}

/** The accounts and their secrets. Every change is one durable write of the whole document. */
export class Accounts {
  readonly #store: DocumentStore;
  readonly #vault: Vault;
  readonly #clock: Clock;
  #document: AccountsDocument;

  constructor(store: DocumentStore, vault: Vault, clock: Clock) {
    this.#store = store;
    this.#vault = vault;
    this.#clock = clock;
    this.#document = readDocument(store);
  }

  list(): readonly AccountRecord[] {
    return this.#document.accounts;
  }

  get selectedId(): string | null {
    return this.#document.selectedId;
  }

  /** Throws `invalid_input` for an account that is not here (any more). */
  get(accountId: string): AccountRecord {
    const record = this.#document.accounts.find(({ id }) => id === accountId);
    if (!record) {
      throw new AppError("invalid_input", "This account is not here any more.", {
        field: "accountId",
      });
    }
    return record;
  }

  /** `isSelected: false` leaves the one on screen where it is. */
  create({ isSelected = true, ...account }: NewAccount): AccountRecord {
    const record: AccountRecord = {
      ...noFacts,
      ...account,
      id: randomBytes(8).toString("hex"),
      createdAt: this.#clock.now(),
      oauth: null,
      certificate: null,
      pastSessions: [],
      sessionWait: null,
      sealed: {},
    };
    this.#replace({
      selectedId: isSelected ? record.id : this.#document.selectedId,
      accounts: [...this.#document.accounts, record],
    });
    return record;
  }

  select(accountId: string): void {
    this.#replace({ ...this.#document, selectedId: this.get(accountId).id });
  }

  change(accountId: string, change: AccountChange): AccountRecord {
    const { facts, secrets, name, sessionEnd } = change;
    const before = this.get(accountId);
    const sealed = { ...before.sealed };
    let wiped = false;
    for (const field of secretFields) {
      const value = secrets?.[field];
      if (value === undefined) continue;
      wiped ||= value === null && sealed[field] !== undefined;
      if (value === null) delete sealed[field];
      else sealed[field] = this.#vault.seal(accountId, field, value);
    }
    const changed: AccountRecord = { ...before, ...facts, ...(name ? { name } : {}), sealed };
    const after = withPastSession(before, changed, { now: this.#clock.now(), how: sessionEnd });
    const accounts = this.#document.accounts.map((one) => (one.id === accountId ? after : one));
    this.#replace({ ...this.#document, accounts }, wiped);
    return after;
  }

  remove(accountId: string): void {
    this.get(accountId);
    const accounts = this.#document.accounts.filter(({ id }) => id !== accountId);
    const selectedId =
      this.#document.selectedId === accountId
        ? (accounts.at(-1)?.id ?? null)
        : this.#document.selectedId;
    this.#replace({ selectedId, accounts }, true);
  }

  forgetAll(): void {
    this.#store.remove();
    this.#document = { selectedId: null, accounts: [] };
  }

  /** Opens one secret; null when it was never stored. Throws `storage_locked` while locked. */
  secret(accountId: string, field: SecretField): string | null {
    const sealed = this.get(accountId).sealed[field];
    return sealed === undefined ? null : this.#vault.open(accountId, field, sealed);
  }

  /** Throws `storage_locked` while no secret could be kept: better before bunq is asked than after. */
  assertUnlocked(): void {
    this.#vault.seal("", "", "");
  }

  #replace(document: AccountsDocument, wipeBackup = false): void {
    // Durable first: when the disk refuses, memory still says what the disk says. A wiped secret is
    // wiped from the backup too, or a token logged out of would lie there until the next write.
    this.#store.replace(document, { wipeBackup });
    this.#document = document;
  }
}
