import { unescapeString } from "../../../shared/json/unescape-string.ts";
import type { SecretField } from "../accounts/account-record.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { secretMembersIn, type KnownSecret } from "../exchanges/redact.ts";
import type { BunqCall } from "./bunq-calls.ts";
import type { ParsedBody } from "./read-answer.ts";

const names: readonly (readonly [SecretField, string])[] = [
  ["session-token", "session token"],
  ["former-session-token", "former session token"],
  ["installation-token", "installation token"],
  ["api-key", "API key"],
  ["oauth-client-secret", "client secret"],
];

/** The account's secrets by short name, for the redaction of what is recorded. */
export function knownSecrets(accounts: Accounts, accountId: string): readonly KnownSecret[] {
  return names.flatMap(([field, name]) => {
    const value = accounts.secret(accountId, field);
    return value === null ? [] : [{ name, value }];
  });
}

/**
 * The secrets an answer brings, so that its record hides them wherever else they stand in it, and
 * calls its token and its secret by their real names. Every member counts, not only the one that is used: of two
 * tokens either could be the true one.
 */
export function learnedSecrets(
  body: ParsedBody | null,
  { answerToken, answerSecret }: Pick<BunqCall, "answerToken" | "answerSecret">,
): readonly KnownSecret[] {
  if (body === null || body.json === null) return [];
  const ownNames: Readonly<Record<string, string | undefined>> = {
    token: answerToken,
    secret: answerSecret,
  };
  return secretMembersIn(body.text).map(({ key, name, text }) => ({
    name: ownNames[key] ?? name,
    value: unescapeString(`"${text}"`),
  }));
}
