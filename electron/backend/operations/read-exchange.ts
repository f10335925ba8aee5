import { defineOperation } from "../define-operation.ts";

export const readExchange = defineOperation(
  "exchange.read",
  ({ accountId, exchangeId }, { exchanges }) => exchanges.find(accountId, exchangeId),
);
