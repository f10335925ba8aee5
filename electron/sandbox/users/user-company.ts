import { bunqTime } from "../bunq-time.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { UserRow } from "../sandbox-state.ts";
import { address } from "./address.ts";
import { euros } from "./amount.ts";
import {
  dailyLimit,
  notificationFilters,
  publicUuid,
  taxResidence,
  userAvatar,
} from "./common-fields.ts";
import { bunqIban } from "./iban.ts";
import { labelUser } from "./label-user.ts";
import { userPointers } from "./pointers.ts";
import { relationsOf } from "./relations.ts";
import { companyOf, personOf, randomFor } from "./user-identity.ts";

function customerOf(sandbox: SandboxParts, user: UserRow) {
  const id = 300_000 + randomFor(sandbox, user, "customer").below(600_000);
  const time = bunqTime(user.createdAt);
  return {
    billing_account_id: String(id + 1),
    invoice_notification_preference: "EMAIL",
    id,
    created: time,
    updated: time,
  };
}

function customerLimit() {
  return {
    limit_monetary_account: 25,
    limit_monetary_account_remaining: 24,
    limit_card_debit_maestro: 1,
    limit_card_debit_mastercard: 2,
    limit_card_debit_wildcard: 3,
    limit_card_wildcard: 3,
    limit_card_replacement: 2,
    limit_amount_monthly: euros("100000.00"),
    spent_amount_monthly: euros("0.00"),
  };
}

function billingContract(sandbox: SandboxParts, user: UserRow) {
  const time = bunqTime(user.createdAt);
  return {
    subscription_type: "COMPANY_V1",
    id: 500_000 + randomFor(sandbox, user, "billing contract").below(400_000),
    created: time,
    updated: time,
    contract_date_start: time,
    contract_date_end: bunqTime(user.createdAt + 365 * 24 * 3600 * 1000),
    contract_version: 1,
    subscription_type_downgrade: "COMPANY_V1",
    status: "ACTIVE",
    sub_status: "NONE",
  };
}

/** Who runs the company: its director and its beneficial owner are the same invented person. */
function ownerOf(sandbox: SandboxParts, user: UserRow) {
  const row: UserRow = { ...user, id: user.id + 700_000, kind: "UserPerson" };
  const { first, middle, last, country } = personOf(sandbox, row);
  const year = 1960 + randomFor(sandbox, row, "birth date").below(40);
  return {
    directors: [labelUser(sandbox, row)],
    ubo: [
      {
        name: `${first} ${middle} ${last}`,
        date_of_birth: `${year}-04-17`,
        nationality: country,
      },
    ],
  };
}

/** A `UserCompany` with every field of bunq's Session reference, in bunq's order. */
export function userCompany(sandbox: SandboxParts, user: UserRow, timeoutSeconds: number) {
  const company = companyOf(sandbox, user);
  const random = randomFor(sandbox, user, "registration");
  const office = address(randomFor(sandbox, user, "address"), company.shortName);
  const { directors, ubo } = ownerOf(sandbox, user);
  const time = bunqTime(user.createdAt);
  return {
    // Not spread: V8 needs four times as long for so long a literal that begins with a spread.
    id: user.id,
    created: time,
    updated: time,
    public_uuid: publicUuid(sandbox, user),
    name: company.name,
    display_name: company.name,
    public_nick_name: company.shortName,
    alias: userPointers(randomFor(sandbox, user, "alias")),
    chamber_of_commerce_number: `99${random.digits(6)}`,
    legal_form: company.legalForm,
    type_of_business_entity: company.entity,
    sector_of_industry: company.sector,
    counter_bank_iban: bunqIban(`99${random.digits(8)}`),
    avatar: userAvatar(sandbox, user),
    address_main: office,
    address_postal: office,
    address_shipping: office,
    version_terms_of_service: "1.6.0",
    directors,
    language: "nl_NL",
    country: "NL",
    region: "nl_NL",
    ubo,
    status: "ACTIVE",
    sub_status: "NONE",
    session_timeout: timeoutSeconds,
    daily_limit_without_confirmation_login: dailyLimit(),
    notification_filters: notificationFilters(),
    customer: customerOf(sandbox, user),
    customer_limit: customerLimit(),
    billing_contract: [billingContract(sandbox, user)],
    // The reference has text here; for a company that was not denied anything, the word for nothing.
    deny_reason: "NONE",
    relations: relationsOf(sandbox, user),
    tax_resident: taxResidence(sandbox, user, "NL"),
  };
}
