import { accountList } from "../accounts/account-summary.ts";
import { defineOperation } from "../define-operation.ts";

export const listAccounts = defineOperation("account.list", (_input, context) =>
  accountList(context),
);
