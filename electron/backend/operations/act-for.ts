import { accountSummary } from "../accounts/account-summary.ts";
import { freeName } from "../accounts/free-name.ts";
import { defineOperation } from "../define-operation.ts";

/** Named for its partner until the person, or the user it will act for, gives it a better one. */
export const actFor = defineOperation("account.act-for", ({ partnerAccountId }, context) => {
  const { accounts, keyPool } = context;
  const { name, environment, baseUrl } = accounts.get(partnerAccountId);
  const record = accounts.create({
    name: freeName(`${name.slice(0, 40)}, for a user`, accounts.list()),
    environment,
    baseUrl,
    access: "on-behalf",
    partnerAccountId,
  });
  keyPool.warm();
  return accountSummary(record, context);
});
