import { accountList } from "../accounts/account-summary.ts";
import { defineOperation } from "../define-operation.ts";

export const removeAccount = defineOperation("account.remove", ({ accountId }, context) => {
  const { accountKeys, accounts, exchanges, requests, runs, userBodies } = context;
  runs.cancel(accountId);
  accountKeys.forget(accountId);
  accounts.remove(accountId);
  exchanges.forget(accountId);
  userBodies.forget(accountId);
  requests.forget(accountId);
  return accountList(context);
});
