import { defineObject, id, text } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const primaryAccountNumber = defineObject({
  name: "Card number",
  meaning: "One number of a card; the full number is never part of it.",
  docs: sessionPage,
  fields: {
    id: id("The ID of this card number, needed to change or cancel it."),
    description: text("The name the holder gave to this card number."),
    status: text("Whether the number can be used; only said for online cards."),
    monetary_account_id: id("The ID of the account that payments with this number charge."),
    uuid: text("The UUID of this card number, stable where the digits are not shown."),
    four_digit: text("The last four digits, the only ones shown. Text: zeros in front count."),
    type: text("The kind of card number, such as that of a plastic or an online card."),
  },
});
export type PrimaryAccountNumber = TypeOf<typeof primaryAccountNumber>;
