import type { UserKind } from "../../../../shared/contract/user.ts";
import type { NotificationFilter } from "../../../../shared/user/schema/notification-filter.ts";
import type { RelationUser } from "../../../../shared/user/schema/relation-user.ts";
import type { TaxResident } from "../../../../shared/user/schema/tax-resident.ts";
import type { UserCompany } from "../../../../shared/user/schema/user-company.ts";
import type { UserPaymentServiceProvider } from "../../../../shared/user/schema/user-payment-service-provider.ts";
import type { UserPerson } from "../../../../shared/user/schema/user-person.ts";
import { describeStatus } from "../describe-status.ts";
import { describeCountry } from "../format/describe-country.ts";
import { describeLanguage } from "../format/describe-language.ts";
import { isSameAddress } from "../format/format-address.ts";
import { readableCode } from "../format/readable-code.ts";
import {
  addressWords,
  amountWords,
  dataWords,
  meaningOf,
  momentWords,
  pointerLabel,
  pointerWords,
  secondsWords,
  textWords,
} from "./field-words.ts";
import {
  fact,
  listFacts,
  type Place,
  type SummaryFact,
  type SummaryGroup,
} from "./summary-fact.ts";

type Banking = UserPerson | UserCompany;
type AnyUser = Banking | UserPaymentServiceProvider;

/** A moment to count ages from, in ms since the epoch. */
export interface SummaryTime {
  readonly now: number;
}

export function contactGroup({ object, trail }: Place<AnyUser>): SummaryGroup {
  const facts = listFacts("Aliases", object.alias, [...trail, "alias"], {
    label: pointerLabel,
    say: pointerWords,
    member: "value",
  });
  return { title: "Contact", facts };
}

export function addressGroup(place: Place<Banking>): SummaryGroup {
  const main = place.object.address_main ?? null;
  const other = (address: Parameters<typeof addressWords>[0]) => {
    const words = addressWords(address);
    const isRepeated = main !== null && isSameAddress(main, address);
    return isRepeated ? { ...words, text: "Same as main" } : words;
  };
  return {
    title: "Addresses",
    facts: [
      fact("Main", place, "address_main", addressWords),
      fact("Postal", place, "address_postal", other),
      fact("Shipping", place, "address_shipping", other),
    ],
  };
}

/** Status and what it waits for, each with what bunq's documentation says it means. */
export function statusFacts(kind: UserKind, place: Place<AnyUser>): readonly SummaryFact[] {
  return [
    fact("Status", place, "status", (status) => ({
      text: readableCode(status),
      tone: describeStatus({ status, subStatus: null })?.tone,
      note: meaningOf(kind, "status", status),
    })),
    fact("Sub-status", place, "sub_status", (status) => ({
      text: readableCode(status),
      note: meaningOf(kind, "sub_status", status),
    })),
  ];
}

export function settingFacts(place: Place<AnyUser>): readonly SummaryFact[] {
  return [
    fact("Language", place, "language", describeLanguage),
    fact("Region", place, "region", describeLanguage),
    fact("Auto-logout", place, "session_timeout", secondsWords),
  ];
}

export function limitFact(place: Place<Banking>): SummaryFact {
  const name = "daily_limit_without_confirmation_login";
  return fact("Daily limit", place, name, (limit) => ({
    ...amountWords(limit),
    note: "without confirming each payment",
  }));
}

export function recordFacts(place: Place<AnyUser>, { now }: SummaryTime): readonly SummaryFact[] {
  return [
    fact("Created", place, "created", momentWords(now)),
    fact("Updated", place, "updated", momentWords(now)),
    fact("Public UUID", place, "public_uuid", dataWords),
    avatarFact(place),
  ];
}

export function termsFact(place: Place<Banking>): SummaryFact {
  return fact("Terms version", place, "version_terms_of_service", textWords);
}

/** Of the avatar the UUID is what other calls ask for. */
function avatarFact({ object, trail }: Place<AnyUser>): SummaryFact {
  const { avatar } = object;
  if (avatar === null || avatar === undefined) {
    return fact("Avatar", { object, trail }, "avatar", () => "");
  }
  return fact("Avatar", { object: avatar, trail: [...trail, "avatar"] }, "uuid", dataWords);
}

export function taxGroup({ object, trail }: Place<Banking>): SummaryGroup {
  const facts = listFacts("Tax residences", object.tax_resident, [...trail, "tax_resident"], {
    label: ({ country }) => (country ? describeCountry(country) : "Country not said"),
    say: taxWords,
    member: "tax_number",
  });
  return { title: "Tax", facts };
}

function taxWords({ tax_number: number, status }: TaxResident) {
  return { ...dataWords(number ?? ""), note: status ? readableCode(status) : undefined };
}

export function notificationGroup({ object, trail }: Place<Banking>): SummaryGroup {
  const { notification_filters: filters } = object;
  return {
    title: counted("Notifications", filters),
    facts: listFacts("Filters", filters, [...trail, "notification_filters"], {
      label: ({ category }) => (category ? readableCode(category) : "Any category"),
      say: notificationWords,
    }),
  };
}

function notificationWords(filter: NotificationFilter) {
  const { notification_delivery_method: method, notification_target: target } = filter;
  const way = method === "PUSH" ? "Push" : (method ?? "Way not said");
  return target ? { text: target, note: way } : { text: way };
}

export function relationGroup({ object, trail }: Place<Banking>): SummaryGroup {
  return {
    title: counted("Relations", object.relations),
    facts: listFacts("Relations", object.relations, [...trail, "relations"], {
      label: ({ relationship }) => (relationship ? readableCode(relationship) : "Relation"),
      say: relationWords,
    }),
  };
}

function relationWords(relation: RelationUser) {
  const {
    counter_label_user: other,
    counter_user_id: id,
    status,
    all_company_employee_card: cards,
  } = relation;
  const text = other?.display_name ?? (id ? `User ${id}` : "Not said with whom");
  const count = cards?.count ?? 0;
  const notes = [
    status ? readableCode(status) : "",
    other?.display_name && id ? `user ${id}` : "",
    count > 0 ? `${count} ${count === 1 ? "card" : "cards"}` : "",
  ];
  return { text, note: notes.filter(Boolean).join(", ") || undefined };
}

/** `Relations, 12`: worth knowing before the list is read. */
export function counted(
  title: string,
  list: { readonly count: number } | null | undefined,
): string {
  return list && list.count > 1 ? `${title}, ${list.count.toLocaleString("en")}` : title;
}
