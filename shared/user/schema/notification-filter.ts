import { defineObject, text } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import type { TypeOf } from "./type-of.ts";

export const notificationFilter = defineObject({
  name: "Notification filter",
  meaning: "A rule that says which events are announced to the user, and how.",
  docs: sessionPage,
  fields: {
    notification_delivery_method: text("How the event is announced.", {
      values: {
        PUSH: "A push message to the bunq app.",
        URL: "A callback: a POST to the address in notification_target.",
      },
    }),
    notification_target: text(
      "Where callbacks are sent: an https address. Only meaningful with the method URL.",
      { observed: "Absent in real answers when the method is PUSH." },
    ),
    category: text("The sort of event this filter lets through.", {
      values: {
        BILLING: "Invoices of bunq.",
        CARD_TRANSACTION_SUCCESSFUL: "A card payment that succeeded.",
        CARD_TRANSACTION_FAILED: "A card payment that failed.",
        MUTATION: "Every change of a balance.",
        PAYMENT: "Payments in and out.",
        REQUEST: "Payment requests.",
        BADGE: "Badges of the app.",
        BANK_SWITCH_SERVICE: "Moving from another bank.",
        BANK_SWITCH_SERVICE_PAYMENT: "Payments that come in from the former bank.",
      },
    }),
  },
});
export type NotificationFilter = TypeOf<typeof notificationFilter>;
