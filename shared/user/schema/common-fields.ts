import { address } from "./address.ts";
import { amount } from "./amount.ts";
import { avatar } from "./avatar.ts";
import { sessionPage, userExamplePage } from "./doc-pages.ts";
import { listOf, objectOf, text, time, wholeNumber } from "./field.ts";
import { notificationFilter } from "./notification-filter.ts";
import { pointer } from "./pointer.ts";
import { relationUser } from "./relation-user.ts";
import { taxResident } from "./tax-resident.ts";

const leftOut = { observed: "Absent in real answers that are reduced, also for the user itself." };

/** Fields that mean the same for several kinds of user. */
export const commonFields = {
  created: time("When this user was made, in UTC without a zone marker."),
  updated: time("When this user last changed, in UTC without a zone marker."),
  public_uuid: text("The identifier others may know the user by; addresses need the ID instead."),
  display_name: text("The name bunq shows for the user; the safest name to rely on.", {
    docs: userExamplePage,
  }),
  public_nick_name: text("The nickname others see the user under, chosen by the user."),
  alias: listOf(pointer, "The e-mail addresses and phone numbers that lead to this user.", {
    docs: userExamplePage,
  }),
  avatar: objectOf(avatar, "The picture of the user."),
  language: text("The language of the user, as language and country: en_US, nl_NL."),
  region: text("Where number and date formats follow, as language and country: nl_NL."),
  session_timeout: wholeNumber(
    "Auto-logout in seconds, and so how long a session lasts: 604800 are seven days.",
  ),
  daily_limit_without_confirmation_login: objectOf(
    amount,
    "What may be paid in a session without confirming each payment in the app.",
  ),
  address_main: objectOf(address, "Where the user lives or is registered.", leftOut),
  address_postal: objectOf(address, "Where letters to the user go.", leftOut),
  address_shipping: objectOf(address, "Where cards and parcels to the user go.", {
    onlyOn: sessionPage,
    ...leftOut,
  }),
  version_terms_of_service: text("The version of bunq's terms the user accepted.", leftOut),
  notification_filters: listOf(
    notificationFilter,
    "Which events bunq announces to this user, and by which way.",
    { docs: userExamplePage },
  ),
  relations: listOf(
    relationUser,
    "The users this one is connected with, such as directors and employees.",
    { observed: "An empty list for most users." },
  ),
  tax_resident: listOf(taxResident, "Where the user pays taxes, one item for each country.", {
    observed: "Null instead of a list in a real answer of 2025.",
    docs: userExamplePage,
  }),
} as const;

/** What a sub-status says, for the kinds that can be in the middle of their registration. */
export const subStatusValues = {
  NONE: "Nothing is pending.",
  FACE_RESET: "The face scan has to be done again.",
  APPROVAL: "Waits for an approval.",
  APPROVAL_DIRECTOR: "Waits for a director's approval.",
  APPROVAL_PARENT: "Waits for a parent's approval.",
  APPROVAL_SUPPORT: "Waits for bunq's support.",
  COUNTER_IBAN: "Waits for a payment from the user's account at another bank.",
  IDEAL: "Waits for a payment with iDEAL.",
  SUBMIT: "Waits for the user to hand in the registration.",
};
