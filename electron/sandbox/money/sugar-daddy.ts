import type { Counterparty } from "../money-rows.ts";

/** The one in bunq's sandbox who pays what he is asked for; his IBAN is from bunq's own sample. */
export const sugarDaddy: Counterparty = {
  iban: "NL32BUNQ2025313705",
  name: "Sugar Daddy",
  userId: null,
};

export const sugarDaddyEmail = "sugardaddy@bunq.com";

/** What he pays at a time: 500 euros. */
export const sugarDaddyMostCents = 50_000;
