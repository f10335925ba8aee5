import { createPublicKey, type KeyObject } from "node:crypto";
import type { Accounts } from "../accounts/accounts.ts";
import { fingerprint } from "../keys/fingerprint.ts";
import { publicKeyFromPem } from "../keys/public-key-from-pem.ts";

/** A public key that is known here, and whose it is: “this account’s key pair”. */
export interface KnownKey {
  readonly owner: string;
  readonly bits: number;
  readonly fingerprint: string;
  readonly key: KeyObject;
}

/** A key with what is told of it. */
export function knownKey(owner: string, key: KeyObject): KnownKey {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  return { owner, bits, fingerprint: fingerprint(key), key };
}

/**
 * Every public key the accounts hold, this account's first and each once: the pairs, bunq's keys of
 * the installations, and the certificates of providers. None of them needs an open vault.
 */
export function knownKeys(accounts: Accounts, accountId: string): readonly KnownKey[] {
  const own = accounts.get(accountId);
  const others = accounts.list().filter(({ id }) => id !== accountId);
  const found = [own, ...others].flatMap((record) => {
    const whose = record === own ? "this account" : `the account “${record.name}”`;
    const { key, installation, certificate } = record;
    return [
      ...(key ? [knownKey(`${whose}’s key pair`, publicKeyFromPem(key.publicKeyPem))] : []),
      ...(installation
        ? [knownKey(serverOwner(whose), publicKeyFromPem(installation.serverPublicKeyPem))]
        : []),
      ...(certificate
        ? [knownKey(`${whose}’s provider certificate`, createPublicKey(certificate.pem))]
        : []),
    ];
  });
  return [
    ...new Map(found.toReversed().map((one) => [one.fingerprint, one])).values(),
  ].toReversed();
}

function serverOwner(whose: string): string {
  return `bunq’s key of ${whose === "this account" ? "this account’s installation" : whose}`;
}
