import { defineObject, flag, text } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

const unused = { observed: "Null or absent in real answers when the address does without it." };

export const address = defineObject({
  name: "Address",
  meaning: "A postal address in parts, as the user or the company register gave it.",
  docs: sessionPage,
  fields: {
    street: text("The name of the street, without the house number."),
    house_number: text("The house number with its additions, such as 12-B; text, not a number."),
    po_box: text("The post office box, for addresses that have one instead of a street.", unused),
    postal_code: text("The postal code as written in its country, spaces included."),
    city: text("The city or town of the address."),
    country: text("The country of the address, as a two-letter ISO 3166-1 code such as NL."),
    extra: text("A further line of the address that fits no other field.", unused),
    mailbox_name: text("The name on the letter box, where it differs from the user's.", unused),
    province: text("The province or state, in countries whose addresses use one.", unused),
    is_user_address_updated: flag(
      "Whether the user has changed this address since it was first recorded.",
    ),
  },
});
export type Address = TypeOf<typeof address>;
