import type { AccountList, AccountSummary } from "../../../shared/contract/account.ts";
import type { OperationContext } from "../define-operation.ts";
import type { AccountRecord } from "./account-record.ts";
import { partnerAccountOf } from "./partner-account-of.ts";
import { doneSteps } from "./done-steps.ts";

type Context = Pick<OperationContext, "accounts" | "clock" | "origins">;

/** One line of the switcher. */
export function accountSummary(
  record: AccountRecord,
  { accounts, clock, origins }: Context,
): AccountSummary {
  const now = clock.now();
  const live = record.session !== null && record.session.endsAt > now;
  const origin = origins.known(record);
  return {
    id: record.id,
    name: record.name,
    environment: record.environment,
    host: origin === null ? null : new URL(origin).host,
    createdAt: record.createdAt,
    done: doneSteps(record, now),
    userId: record.user?.id ?? null,
    userName: record.user?.displayName ?? null,
    userKind: record.user?.kind ?? null,
    sessionEndsAt: live ? (record.session?.endsAt ?? null) : null,
    access: record.access,
    partnerAccountId: partnerAccountOf(record, accounts.list())?.id ?? null,
    actsFor: record.user?.grantedBy?.displayName ?? provisionedUser(record),
  };
}

/** Before a session, the provision tells for whom the account will act. */
function provisionedUser({ provision }: AccountRecord): string | null {
  return provision === null ? null : (provision.userName ?? provision.label);
}

/** The whole switcher. */
export function accountList(context: Context): AccountList {
  const { accounts } = context;
  return {
    accounts: accounts.list().map((record) => accountSummary(record, context)),
    selectedId: accounts.selectedId,
  };
}
