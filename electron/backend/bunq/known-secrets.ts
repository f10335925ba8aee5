import type { JsonNode } from "../../../shared/json/json-node.ts";
import { unescapeString } from "../../../shared/json/unescape-string.ts";
import type { SecretField } from "../accounts/account-record.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { secretMemberName, type KnownSecret } from "../exchanges/redact.ts";

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
 * The secrets an answer brings, so that its record hides them wherever else they stand in it, and
 * calls its token by its real name. Every member counts, not only the one that is used: of two
 * tokens either could be the true one.
 */
export function learnedSecrets(
  json: JsonNode | null,
  tokenName: string | undefined,
): readonly KnownSecret[] {
  const secrets: KnownSecret[] = [];
  const open = json === null ? [] : [json];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const name = secretMemberName(node.key ?? "");
    if (name !== undefined && node.kind === "string") {
      const value = unescapeString(node.text);
      secrets.push({ name: node.key === "token" ? (tokenName ?? name) : name, value });
    }
    for (const child of node.children) open.push(child);
  }
  return secrets;
}
