import type { KeyObject } from "node:crypto";
import type { Accounts } from "../accounts/accounts.ts";
import { AppError } from "../app-error.ts";
import { keyPairFromPrivatePem, type KeyPair } from "../keys/key-pair.ts";
import { publicKeyFromPem } from "../keys/public-key-from-pem.ts";

/** A key in memory with the fingerprint it is known by. */
export interface ServerKey {
  readonly key: KeyObject;
  readonly fingerprint: string;
}

/**
 * Key objects of the accounts, parsed once and held in memory. They are kept under fingerprints, so
 * a replaced key is never served from here.
 */
export class AccountKeys {
  readonly #accounts: Accounts;
  readonly #pairs = new Map<string, KeyPair>();
  readonly #serverKeys = new Map<string, KeyObject>();

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /** Keeps a fresh pair, so that signing does not parse again what was just generated. */
  remember(pair: KeyPair): void {
    this.#pairs.set(pair.fingerprint, pair);
  }

  /** The account's pair. Throws `not_ready` when it has none. */
  pair(accountId: string): KeyPair {
    const facts = this.#accounts.get(accountId).key;
    if (!facts) throw new AppError("not_ready", "This account has no key pair yet.");
    const held = this.#pairs.get(facts.fingerprint);
    if (held) return held;
    const pem = this.#accounts.secret(accountId, "private-key");
    if (pem === null) throw new AppError("not_ready", "This account's private key is not here.");
    const pair = keyPairFromPrivatePem(pem);
    this.remember(pair);
    return pair;
  }

  /** bunq's key of this account's installation; null before there is one. */
  serverKey(accountId: string): ServerKey | null {
    const { installation } = this.#accounts.get(accountId);
    if (!installation) return null;
    const fingerprint = installation.serverKeyFingerprint;
    const key =
      this.#serverKeys.get(fingerprint) ?? publicKeyFromPem(installation.serverPublicKeyPem);
    this.#serverKeys.set(fingerprint, key);
    return { key, fingerprint };
  }

  /** Drops the account's pair from memory; another account with the same one reads it again. */
  forget(accountId: string): void {
    this.#pairs.delete(this.#accounts.get(accountId).key?.fingerprint ?? "");
  }

  /** Drops every key from memory. */
  forgetAll(): void {
    this.#pairs.clear();
    this.#serverKeys.clear();
  }
}
