import { defineObject, id, text } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const taxResident = defineObject({
  name: "Tax residence",
  meaning: "A country in which the user pays taxes, with the number used there.",
  docs: sessionPage,
  fields: {
    country: text("The country of the tax residence, as a two-letter ISO 3166-1 code."),
    tax_number: text("The tax number in that country. Personal data: keep it out of logs."),
    status: text("Whether the user has confirmed this tax residence.", {
      values: {
        CONFIRMED: "The user confirmed it.",
        UNCONFIRMED: "Recorded, and not confirmed yet.",
      },
    }),
    id: id("The ID of this tax residence, not of the user."),
  },
});
export type TaxResident = TypeOf<typeof taxResident>;
