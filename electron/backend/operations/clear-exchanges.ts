import { defineOperation } from "../define-operation.ts";

export const clearExchanges = defineOperation("exchange.clear", ({ accountId }, { exchanges }) => ({
  forgotten: exchanges.forget(accountId),
}));
