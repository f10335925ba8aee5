import type { Accounts } from "./accounts.ts";

/**
 * Bodies over this many bytes are kept in memory only: the accounts document is written whole at
 * every step, and a huge body would make each of them slow.
 */
const maximumStoredBytes = 1_000_000;

/** The answer that brought an account's user: sealed on disk, because it is personal data. */
export class UserBodies {
  readonly #accounts: Accounts;
  readonly #held = new Map<string, string>();

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /** What to seal of this body; null when it is to stay in memory only. */
  toSeal(body: string): string | null {
    return Buffer.byteLength(body) > maximumStoredBytes ? null : body;
  }

  /** Keeps a body in memory, once the facts that go with it are stored. */
  keep(accountId: string, body: string): void {
    this.#held.set(accountId, body);
  }

  read(accountId: string): string | null {
    return this.#held.get(accountId) ?? this.#accounts.secret(accountId, "user-body");
  }

  forget(accountId: string): void {
    this.#held.delete(accountId);
  }

  forgetAll(): void {
    this.#held.clear();
  }
}
