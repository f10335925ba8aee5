import { authoritiesPem } from "../bunq/read-authorities.ts";
import { defineOperation } from "../define-operation.ts";

export const changeSettings = defineOperation("settings.change", (changes, { settings }) => {
  const { extraCaPem } = changes;
  return settings.change({
    ...changes,
    ...(extraCaPem ? { extraCaPem: authoritiesPem(extraCaPem) } : {}),
  });
});
