import type { AccountList, AccountSummary } from "../../../shared/contract/account.ts";
import { bunqSandboxOrigin } from "../../../shared/contract/environment.ts";
import type { AccountRecord } from "./account-record.ts";
import type { Accounts } from "./accounts.ts";
import { doneSteps } from "./done-steps.ts";

/** Where an account's calls go, as far as it is known without starting anything. */
function hostOf({ environment, baseUrl }: AccountRecord): string | null {
  if (environment === "sandbox") return new URL(bunqSandboxOrigin).host;
  return baseUrl === null ? null : new URL(baseUrl).host;
}

/** One line of the switcher. `now`: ms since the epoch. */
export function accountSummary(record: AccountRecord, now: number): AccountSummary {
  const live = record.session !== null && record.session.endsAt > now;
  return {
    id: record.id,
    name: record.name,
    environment: record.environment,
    host: hostOf(record),
    createdAt: record.createdAt,
    done: doneSteps(record, now),
    userId: record.user?.id ?? null,
    userName: record.user?.displayName ?? null,
    sessionEndsAt: live ? (record.session?.endsAt ?? null) : null,
  };
}

/** The whole switcher. */
export function accountList(accounts: Accounts, now: number): AccountList {
  return {
    accounts: accounts.list().map((record) => accountSummary(record, now)),
    selectedId: accounts.selectedId,
  };
}
