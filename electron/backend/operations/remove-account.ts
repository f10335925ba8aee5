import { accountList } from "../accounts/account-summary.ts";
import { defineOperation } from "../define-operation.ts";

export const removeAccount = defineOperation("account.remove", ({ accountId }, context) => {
  const { accountKeys, accounts, exchanges, requests, runs, userBodies } = context;
  runs.cancel(accountId);
  accountKeys.forget(accountId);
  // First, so that where files stay behind the account they are of is still there to be removed.
  exchanges.forget(accountId);
  accounts.remove(accountId);
  userBodies.forget(accountId);
  requests.forget(accountId);
  return accountList(context);
});
