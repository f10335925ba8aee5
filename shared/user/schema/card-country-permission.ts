import { defineObject, id, text } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const cardCountryPermission = defineObject({
  name: "Country permission",
  meaning: "One country in which a card may be used.",
  docs: sessionPage,
  fields: {
    country: text("The country the card works in, as a two-letter ISO 3166-1 code."),
    id: id("The ID of this permission, needed to change it."),
  },
});
export type CardCountryPermission = TypeOf<typeof cardCountryPermission>;
