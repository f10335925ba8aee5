import type { AccountSummary } from "../../../shared/contract/account.ts";

/** How far an account is, in a few words. */
export function describeProgress(account: AccountSummary): string {
  if (account.userId !== null) return account.userName ?? `user ${account.userId}`;
  const steps = account.done.length;
  return steps === 0 ? "not started" : `${steps} of 4 steps`;
}
