import type { AccountFacts } from "../accounts/account-record.ts";
import type { AccountChange } from "../accounts/accounts.ts";
import { maskSecret } from "../accounts/mask-secret.ts";
import { AppError } from "../app-error.ts";

/** A credential's token as the key of the account that acts with it. */
export function tokenKept(token: string, facts: Partial<AccountFacts> = {}): AccountChange {
  const secret = maskSecret("credential token", token);
  const prefixed = token.startsWith("sandbox_");
  return {
    facts: { ...facts, apiKey: { secret, origin: "provision", prefixed } },
    secrets: { "api-key": token },
  };
}

/** Throws `not_ready` where a device stands on the key that would be replaced. */
export function assertNoDevice({ device }: Pick<AccountFacts, "device">): void {
  if (device === null) return;
  throw new AppError(
    "not_ready",
    "This account's device stands on its present API key. Forget the device to use another.",
  );
}
