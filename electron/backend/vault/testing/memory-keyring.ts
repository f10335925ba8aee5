import type { KeyringModule } from "../keyring-slot.ts";

/**
 * For tests: a keyring service that lives in memory and fails the ways real ones do.
 * - `not-installed`: the optional package is missing. `absent`: no service answers (its constructor
 *   throws then). `locked`: every call is refused. `hanging`: waits for a person who never comes.
 */
export class MemoryKeyring {
  readonly entries = new Map<string, Uint8Array>();
  /** The stores that were asked for, on Linux. */
  readonly stores = new Set<string>();
  state: "open" | "locked" | "hanging" | "absent" | "not-installed" = "open";

  readonly load = async (): Promise<KeyringModule> => {
    if (this.state === "not-installed") throw new Error("Cannot find module");
    return { AsyncEntry: entryClass(this) };
  };
}

function entryClass(keyring: MemoryKeyring): KeyringModule["AsyncEntry"] {
  return class {
    readonly #name: string;

    constructor(service: string, account: string, options: { linux: { store: string } }) {
      if (keyring.state === "absent") throw new Error("Platform failure: no D-Bus");
      keyring.stores.add(options.linux.store);
      this.#name = `${service}/${account}`;
    }

    async setSecret(secret: Uint8Array): Promise<void> {
      await answer(keyring);
      keyring.entries.set(this.#name, secret.slice());
    }

    async getSecret(): Promise<number[] | null> {
      await answer(keyring);
      const secret = keyring.entries.get(this.#name);
      return secret ? [...secret] : null;
    }

    async deleteCredential(): Promise<boolean> {
      await answer(keyring);
      return keyring.entries.delete(this.#name);
    }
  };
}

async function answer({ state }: MemoryKeyring): Promise<void> {
  if (state === "locked") throw new Error("the collection is locked");
  if (state === "hanging") await new Promise(() => undefined);
}
