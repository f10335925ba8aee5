import { describeAuthority, readAuthorities } from "../bunq/read-authorities.ts";
import { defineOperation } from "../define-operation.ts";

export const readSettingsAuthorities = defineOperation(
  "settings.read-authorities",
  (_input, { settings, clock }) => {
    const { extraCaPem } = settings.read();
    const kept = extraCaPem === null ? [] : readAuthorities(extraCaPem);
    return { authorities: kept.map((one) => describeAuthority(one, clock.now())) };
  },
);
