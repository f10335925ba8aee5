import { amount } from "./amount.ts";
import { cardCountryPermission } from "./card-country-permission.ts";
import { cardPinAssignment } from "./card-pin-assignment.ts";
import { defineObject, id, listOf, objectOf, text } from "./field.ts";
import { sessionPage } from "./doc-pages.ts";
import { primaryAccountNumber } from "./primary-account-number.ts";
import type { TypeOf } from "./type-of.ts";

export const employeeCard = defineObject({
  name: "Card",
  meaning: "A payment card: its state, what it may be used for, and the numbers on it.",
  docs: sessionPage,
  fields: {
    status: text("Whether the card can be used, and if not, why.", {
      values: {
        ACTIVE: "It can be used.",
        DEACTIVATED: "Switched off; also the state right after it was ordered.",
        LOST: "Reported lost.",
        STOLEN: "Reported stolen.",
        CANCELLED: "Ended for good.",
        EXPIRED: "Past its expiry date.",
        PIN_TRIES_EXCEEDED: "Blocked after too many wrong PINs.",
      },
    }),
    order_status: text("How far the making and the delivery of the card have come.", {
      values: {
        NEW_CARD_REQUEST_RECEIVED: "The order was received.",
        NEW_CARD_REQUEST_PENDING_USER_APPROVAL: "The order waits for the user.",
        NEW_CARD_REQUEST_CANCELLED: "The order was cancelled.",
        CARD_REQUEST_PENDING: "The order is being handled.",
        SENT_FOR_PRODUCTION: "Sent to the maker of the card.",
        ACCEPTED_FOR_PRODUCTION: "The maker has accepted it.",
        SENT_FOR_DELIVERY: "On its way.",
        DELIVERED_TO_CUSTOMER: "Delivered.",
        CARD_UPDATE_REQUESTED: "A change was asked for.",
        CARD_UPDATE_PENDING: "The change is being handled.",
        CARD_UPDATE_SENT: "The change was sent to the card's maker.",
        CARD_UPDATE_ACCEPTED: "The change is done.",
        VIRTUAL_DELIVERY: "A card without plastic, delivered at once.",
      },
    }),
    card_limit: objectOf(amount, "What may be paid with the card within its limit period."),
    card_limit_atm: objectOf(amount, "What may be withdrawn from cash machines with the card."),
    country_permission: listOf(
      cardCountryPermission,
      "The countries in which the card works; elsewhere its payments are refused.",
    ),
    pin_code_assignment: listOf(
      cardPinAssignment,
      "Which account is charged by which PIN of the card. Holds no PIN.",
    ),
    primary_account_numbers: listOf(
      primaryAccountNumber,
      "The card numbers of this card, each by its last four digits.",
    ),
    monetary_account_id_fallback: id(
      "The ID of the account that is charged when the first has too little.",
      { observed: "Absent or null for a card without such an account." },
    ),
    preferred_name_on_card: text("The name the holder wishes to see on the card."),
    second_line: text("The second line of text printed on the card."),
  },
});
export type EmployeeCard = TypeOf<typeof employeeCard>;
