import { amount } from "./amount.ts";
import { defineObject, objectOf, wholeNumber } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const customerLimit = defineObject({
  name: "Customer limits",
  meaning: "How many accounts and cards the company may have, and how much it may spend.",
  docs: sessionPage,
  fields: {
    limit_monetary_account: wholeNumber("How many accounts the company may have in all.", {
      observed: "25 for a sandbox company of 2020.",
    }),
    limit_monetary_account_remaining: wholeNumber("How many more accounts it may open now."),
    limit_card_debit_maestro: wholeNumber("How many Maestro debit cards it may have."),
    limit_card_debit_mastercard: wholeNumber("How many Mastercard debit cards it may have."),
    limit_card_debit_wildcard: wholeNumber("How many debit cards of a free choice it may have."),
    limit_card_wildcard: wholeNumber("How many cards of a free choice it may have."),
    limit_card_replacement: wholeNumber("How many replacement cards it may order."),
    limit_amount_monthly: objectOf(amount, "The most the company may spend in a month."),
    spent_amount_monthly: objectOf(amount, "What the company has spent so far this month."),
  },
});
export type CustomerLimit = TypeOf<typeof customerLimit>;
