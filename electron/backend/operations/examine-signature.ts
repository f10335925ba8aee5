import { defineOperation } from "../define-operation.ts";
import { examineExchange } from "../signature/examine-exchange.ts";
import { knownKeys } from "../signature/known-keys.ts";

export const examineSignature = defineOperation(
  "signature.examine",
  async ({ accountId, exchangeId }, { accounts, exchanges }) => {
    const exchange = await Promise.resolve(exchanges.find(accountId, exchangeId));
    return exchange && examineExchange(exchange, knownKeys(accounts, accountId));
  },
);
