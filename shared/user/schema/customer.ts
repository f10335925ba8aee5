import { defineObject, id, idText, text, time } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const customer = defineObject({
  name: "Customer",
  meaning: "The company as bunq's customer: which account pays, and how invoices arrive.",
  docs: sessionPage,
  fields: {
    billing_account_id: idText("The ID of the account that bunq's invoices are taken from."),
    invoice_notification_preference: text("How the company wants to hear of new invoices."),
    id: id("The ID of the customer record; not the ID of the user."),
    created: time("When the customer record was made, in UTC."),
    updated: time("When the customer record last changed, in UTC."),
  },
});
export type Customer = TypeOf<typeof customer>;
