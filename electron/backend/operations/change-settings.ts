import { authoritiesPem } from "../bunq/read-authorities.ts";
import { defineOperation } from "../define-operation.ts";

export const changeSettings = defineOperation(
  "settings.change",
  (changes, { exchanges, settings }) => {
    const { extraCaPem } = changes;
    const changed = settings.change({
      ...changes,
      ...(extraCaPem ? { extraCaPem: authoritiesPem(extraCaPem) } : {}),
    });
    if (changes.exchangeRetentionMb !== undefined) exchanges.shrink();
    return changed;
  },
);
