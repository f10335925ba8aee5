import { defineOperation } from "../define-operation.ts";

export const readOauth = defineOperation("oauth.read", ({ accountId }, { accounts, consents }) => ({
  waiting: consents.current(accounts.get(accountId).id),
}));
