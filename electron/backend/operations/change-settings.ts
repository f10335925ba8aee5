import { AppError } from "../app-error.ts";
import { authoritiesPem } from "../bunq/read-authorities.ts";
import { defineOperation } from "../define-operation.ts";

export const changeSettings = defineOperation(
  "settings.change",
  (changes, { exchanges, settings }) => {
    const { extraCaPem, proxyUrl } = changes;
    // The contract knows the form only; a port or an address out of range parses as no address.
    if (proxyUrl && !URL.canParse(proxyUrl)) {
      throw new AppError("invalid_input", "There is no such address: look at host and port.", {
        field: "proxyUrl",
      });
    }
    const changed = settings.change({
      ...changes,
      ...(extraCaPem ? { extraCaPem: authoritiesPem(extraCaPem) } : {}),
    });
    if (changes.exchangeRetentionMb !== undefined) exchanges.shrink();
    return changed;
  },
);
