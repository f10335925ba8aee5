import type { AccountSummary } from "../../../shared/contract/account.ts";

/**
 * The accounts whose OAuth client could be used: of the same server and in session. One that acts for
 * somebody else has no client of its own.
 */
export function clientOwners(
  accountId: string,
  accounts: readonly AccountSummary[],
): readonly AccountSummary[] {
  const own = accounts.find(({ id }) => id === accountId);
  return accounts.filter(
    ({ id, environment, host, sessionEndsAt, access, userKind }) =>
      id !== accountId &&
      environment === own?.environment &&
      host === own.host &&
      sessionEndsAt !== null &&
      (access === "api-key" || access === "psd2") &&
      userKind !== "UserApiKey",
  );
}
