import { defineObject, text } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const pointer = defineObject({
  name: "Pointer",
  meaning:
    "Something that leads to a user or an account: an e-mail address, a phone number, an IBAN.",
  docs: sessionPage,
  fields: {
    type: text("What kind of pointer this is, which decides how to read its value.", {
      values: {
        EMAIL: "An e-mail address.",
        PHONE_NUMBER: "A phone number with its country code, such as +31612345678.",
        IBAN: "The number of a bank account; with it, name is the name of the account holder.",
        URL: "A web address that leads to the user.",
      },
    }),
    value: text("The pointer itself: the address, number or IBAN that others pay to."),
    name: text("The name shown with the pointer; repeats the value for e-mail and phone."),
  },
});
export type Pointer = TypeOf<typeof pointer>;
