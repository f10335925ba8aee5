import { defineOperation } from "../define-operation.ts";
import { pieceOf } from "../piece-of.ts";

export const readExchangeBody = defineOperation(
  "exchange.read-body",
  ({ accountId, exchangeId, which, from }, { exchanges }) => {
    const text = exchanges.text(accountId, exchangeId, which);
    return text === null ? null : pieceOf(text, from);
  },
);
