import { defineObject, id, text } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const cardPinAssignment = defineObject({
  name: "PIN assignment",
  meaning: "Which account a card charges when this one of its PINs is typed.",
  docs: sessionPage,
  fields: {
    type: text("Which of the PINs of the card this is about.", {
      values: {
        PRIMARY: "The first PIN.",
        SECONDARY: "The second PIN, for another account.",
        TERTIARY: "The third PIN, for yet another account.",
      },
    }),
    routing_type: text("How the account to charge is chosen for payments with this PIN."),
    monetary_account_id: id("The ID of the account that payments with this PIN charge."),
    status: text("Whether this assignment is in use at present."),
  },
});
export type CardPinAssignment = TypeOf<typeof cardPinAssignment>;
