import { defineOperation } from "../define-operation.ts";
import { matchLine } from "../exchanges/match-line.ts";

export const listExchanges = defineOperation(
  "exchange.list",
  ({ accountId, offset, limit, placeOf, ...filter }, { exchanges }) => {
    const lines = exchanges.lines(accountId);
    const matching = lines.filter((line) => matchLine(line, filter));
    const place = matching.findIndex(({ id }) => id === placeOf);
    return {
      exchanges: matching.slice(offset, offset + limit),
      total: matching.length,
      all: lines.length,
      bytes: exchanges.bytes(accountId),
      place: place < 0 ? null : place,
    };
  },
);
