import { date, defineObject, text } from "./field.ts";
import { userCompanyPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const ubo = defineObject({
  name: "Beneficial owner",
  meaning: "A person who in the end owns or controls a large part of the company.",
  docs: userCompanyPage,
  fields: {
    name: text("The full name of the owner. Personal data: keep it out of logs."),
    date_of_birth: date("The owner's day of birth, as YYYY-MM-DD."),
    nationality: text("The owner's nationality, as a two-letter ISO 3166-1 code."),
  },
});
export type Ubo = TypeOf<typeof ubo>;
