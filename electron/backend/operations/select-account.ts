import { accountList } from "../accounts/account-summary.ts";
import { defineOperation } from "../define-operation.ts";

export const selectAccount = defineOperation("account.select", ({ accountId }, context) => {
  context.accounts.select(accountId);
  return accountList(context);
});
