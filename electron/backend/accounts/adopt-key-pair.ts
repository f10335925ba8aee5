import { AppError } from "../app-error.ts";
import type { OperationContext } from "../define-operation.ts";
import { exportPrivateKeyPem, type KeyPair } from "../keys/key-pair.ts";

type Context = Pick<OperationContext, "accounts" | "accountKeys" | "clock">;

/**
 * Makes a pair the account's own. Refused once an installation stands on the old one: bunq knows
 * that key, and every later signature has to come from it.
 */
export function adoptKeyPair(
  { accounts, accountKeys, clock }: Context,
  accountId: string,
  pair: KeyPair,
  origin: "generated" | "imported",
): void {
  if (accounts.get(accountId).installation !== null) {
    throw new AppError(
      "not_ready",
      "This account's installation stands on its present key pair. Start the installation over to use another.",
    );
  }
  accountKeys.forget(accountId);
  const { fingerprint, publicKeyPem, bits } = pair;
  accounts.change(accountId, {
    facts: { key: { fingerprint, publicKeyPem, bits, origin, createdAt: clock.now() } },
    secrets: { "private-key": exportPrivateKeyPem(pair) },
  });
  accountKeys.remember(pair);
}
