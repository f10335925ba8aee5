import { decimal, defineObject, text } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const amount = defineObject({
  name: "Amount",
  meaning: "Money: digits and a currency that only mean something together.",
  docs: sessionPage,
  fields: {
    value: decimal(
      "The amount as text, usually with two decimals. Keep it as text: as a number it loses digits.",
      { observed: "An answer of 2017 has no decimals (25 instead of 25.00)." },
    ),
    currency: text("The currency of the amount, as a three-letter ISO 4217 code such as EUR."),
  },
});
export type Amount = TypeOf<typeof amount>;
