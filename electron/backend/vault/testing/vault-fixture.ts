import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { DocumentStore, KeySlot, Logger } from "../../ports.ts";
import { createConfStores } from "../../storage/create-conf-stores.ts";
import { vaultDocumentSchema, type VaultDocument } from "../vault-document.ts";
import { openVault, type Vault } from "../vault.ts";

const silent: Logger = { info: () => undefined, error: () => undefined };

interface Given {
  readonly sealedItemsExist?: boolean;
  readonly store?: DocumentStore;
}

/**
 * For tests: a data directory whose vault is opened and reopened with chosen slots. Made inside a
 * test or its `beforeEach`, and gone when the test has finished.
 */
export class VaultFixture {
  readonly directory = mkdtempSync(join(tmpdir(), "sandgate-vault-"));

  constructor() {
    onTestFinished(() => rmSync(this.directory, { recursive: true }));
  }

  /** As a newly started process would: every time from the file. */
  open(slots: readonly KeySlot[], given: Given = {}): Promise<Vault> {
    const { store = this.store(), sealedItemsExist = false } = given;
    return openVault({ store, slots, logger: silent, sealedItemsExist });
  }

  store(): DocumentStore {
    return createConfStores(this.directory, { now: Date.now }).open("vault").store;
  }

  document(): VaultDocument {
    return vaultDocumentSchema.parse(this.store().read());
  }

  /** Which slots hold the key, by `vault.json`. */
  kinds(): string[] {
    return this.document().slots.map(({ kind }) => kind);
  }
}
