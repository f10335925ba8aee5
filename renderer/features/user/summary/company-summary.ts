import type { Amount } from "../../../../shared/user/schema/amount.ts";
import type { BillingContract } from "../../../../shared/user/schema/billing-contract.ts";
import type { CustomerLimit } from "../../../../shared/user/schema/customer-limit.ts";
import type { UserCompany } from "../../../../shared/user/schema/user-company.ts";
import { describeCountry } from "../format/describe-country.ts";
import { formatBirth, formatDate } from "../format/format-date.ts";
import { formatIban } from "../format/format-iban.ts";
import { readableCode } from "../format/readable-code.ts";
import {
  addressGroup,
  contactGroup,
  limitFact,
  notificationGroup,
  recordFacts,
  relationGroup,
  settingFacts,
  statusFacts,
  taxGroup,
  termsFact,
  type SummaryTime,
} from "./common-groups.ts";
import { amountWords, codeWords, dataWords, meaningOf, textWords } from "./field-words.ts";
import {
  fact,
  listFacts,
  type Place,
  type SummaryFact,
  type SummaryGroup,
} from "./summary-fact.ts";

/** A company: its register entry first, then who leads it, then what it may do at bunq. */
export function companySummary(
  place: Place<UserCompany>,
  time: SummaryTime,
): readonly SummaryGroup[] {
  return [
    { title: "Company", facts: companyFacts(place) },
    { title: "People", facts: peopleFacts(place, time) },
    contactGroup(place),
    addressGroup(place),
    {
      title: "Account",
      facts: [
        ...statusFacts("UserCompany", place),
        fact("Denied because", place, "deny_reason", codeWords),
        ...settingFacts(place),
        limitFact(place),
        termsFact(place),
      ],
    },
    { title: "Limits", facts: limitFacts(place) },
    { title: "Billing", facts: billingFacts(place) },
    { title: "Record", facts: recordFacts(place, time) },
    taxGroup(place),
    notificationGroup(place),
    relationGroup(place),
  ];
}

function companyFacts(place: Place<UserCompany>): readonly SummaryFact[] {
  return [
    fact("Name", place, "name", textWords),
    fact("Display name", place, "display_name", textWords),
    fact("Nickname", place, "public_nick_name", textWords),
    fact("Legal form", place, "legal_form", (form) => ({
      ...codeWords(form),
      note: meaningOf("UserCompany", "legal_form", form),
    })),
    fact("Chamber of commerce", place, "chamber_of_commerce_number", dataWords),
    fact("Business type", place, "type_of_business_entity", codeWords),
    fact("Sector", place, "sector_of_industry", codeWords),
    fact("Country", place, "country", describeCountry),
    fact("Counter IBAN", place, "counter_bank_iban", (iban) => dataWords(formatIban(iban))),
  ];
}

function peopleFacts(
  { object, trail }: Place<UserCompany>,
  { now }: SummaryTime,
): readonly SummaryFact[] {
  const directors = listFacts("Directors", object.directors, [...trail, "directors"], {
    label: () => "Director",
    say: ({ display_name: name, country }) => ({
      ...textWords(name ?? ""),
      note: country ? describeCountry(country) : undefined,
    }),
    member: "display_name",
  });
  const owners = listFacts("Beneficial owners", object.ubo, [...trail, "ubo"], {
    label: () => "Beneficial owner",
    say: ({ name, date_of_birth: born, nationality }) => ({
      ...textWords(name ?? ""),
      note: [born && formatBirth(born, now), nationality && describeCountry(nationality)]
        .filter(Boolean)
        .join(", "),
    }),
    member: "name",
  });
  return [...directors, ...owners];
}

/** What is left and what there is in one line, where both are said. */
function limitFacts({ object, trail }: Place<UserCompany>): readonly SummaryFact[] {
  const limits = object.customer_limit;
  if (limits === null || limits === undefined) {
    return [fact("Limits", { object, trail }, "customer_limit", () => "")];
  }
  const place: Place<CustomerLimit> = { object: limits, trail: [...trail, "customer_limit"] };
  const remaining = limits.limit_monetary_account_remaining ?? null;
  return [
    fact("Accounts", place, "limit_monetary_account", (all) =>
      remaining === null ? count(all) : `${count(remaining)} of ${count(all)} left`,
    ),
    fact("Maestro cards", place, "limit_card_debit_maestro", count),
    fact("Mastercards", place, "limit_card_debit_mastercard", count),
    fact("Debit cards, any", place, "limit_card_debit_wildcard", count),
    fact("Cards, any", place, "limit_card_wildcard", count),
    fact("Replacements", place, "limit_card_replacement", count),
    fact("Spent this month", place, "spent_amount_monthly", (spent) =>
      spentWords(spent, limits.limit_amount_monthly ?? null),
    ),
  ];
}

function count(number: number): string {
  return number.toLocaleString("en");
}

function spentWords(spent: Amount, limit: Amount | null) {
  const words = amountWords(spent);
  if (limit === null || !spent.value || !limit.value) return words;
  return { ...words, text: `${words.text} of ${amountWords(limit).text}` };
}

function billingFacts({ object, trail }: Place<UserCompany>): readonly SummaryFact[] {
  const { customer } = object;
  const customerFacts = customer
    ? [
        fact("Customer ID", { object: customer, trail: [...trail, "customer"] }, "id", dataWords),
        fact(
          "Billing account",
          { object: customer, trail: [...trail, "customer"] },
          "billing_account_id",
          dataWords,
        ),
        fact(
          "Invoices by",
          { object: customer, trail: [...trail, "customer"] },
          "invoice_notification_preference",
          codeWords,
        ),
      ]
    : [fact("Customer", { object, trail }, "customer", () => "")];
  const contracts = listFacts(
    "Contracts",
    object.billing_contract,
    [...trail, "billing_contract"],
    { label: () => "Contract", say: contractWords },
  );
  return [...customerFacts, ...contracts];
}

function contractWords(contract: BillingContract) {
  const {
    subscription_type: type,
    status,
    contract_date_start: from,
    contract_date_end: to,
  } = contract;
  const span = from && to ? `${formatDate(from)} to ${formatDate(to)}` : (from ?? to ?? "");
  return {
    text: type ? readableCode(type) : "Subscription not said",
    note: [status ? readableCode(status) : "", span].filter(Boolean).join(", ") || undefined,
  };
}
