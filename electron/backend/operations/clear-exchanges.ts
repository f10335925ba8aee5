import { defineOperation } from "../define-operation.ts";

export const clearExchanges = defineOperation("exchange.clear", ({ accountId }, { exchanges }) => {
  const forgotten = exchanges.lines(accountId).length;
  exchanges.forget(accountId);
  return { forgotten };
});
