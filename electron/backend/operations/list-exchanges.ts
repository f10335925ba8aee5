import { defineOperation } from "../define-operation.ts";

export const listExchanges = defineOperation("exchange.list", ({ accountId }, { exchanges }) => ({
  exchanges: [...exchanges.lines(accountId)],
}));
