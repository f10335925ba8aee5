import { defineOperation } from "../define-operation.ts";

export const changeSettings = defineOperation(
  "settings.change",
  (changes, { exchanges, settings }) => {
    const changed = settings.change(changes);
    if (changes.exchangeRetentionMb !== undefined) exchanges.shrink();
    return changed;
  },
);
