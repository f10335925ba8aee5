import type { SecretField } from "../accounts/account-record.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { KnownSecret } from "../exchanges/redact.ts";

const names: readonly (readonly [SecretField, string])[] = [
  ["session-token", "session token"],
  ["installation-token", "installation token"],
  ["api-key", "API key"],
];

/** The account's secrets by short name, for the redaction of what is recorded. */
export function knownSecrets(accounts: Accounts, accountId: string): readonly KnownSecret[] {
  return names.flatMap(([field, name]) => {
    const value = accounts.secret(accountId, field);
    return value === null ? [] : [{ name, value }];
  });
}

/**
 * The token that an answer brings, so that its record calls it by its real name instead of "token".
 * Works on bytes that may be anything; structural redaction covers what this misses.
 */
export function learnedSecrets(
  body: Uint8Array | undefined,
  name: string | undefined,
): readonly KnownSecret[] {
  if (!body || !name || body.length > 1_000_000) return [];
  const match = /"token"\s*:\s*"([^"\\]+)"/.exec(Buffer.from(body).toString("utf8"));
  return match?.[1] ? [{ name, value: match[1] }] : [];
}
