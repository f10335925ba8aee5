import { accountSummary } from "../accounts/account-summary.ts";
import { defineOperation } from "../define-operation.ts";

export const renameAccount = defineOperation("account.rename", ({ accountId, name }, context) =>
  accountSummary(context.accounts.change(accountId, { name }), context),
);
