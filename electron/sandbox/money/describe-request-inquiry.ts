import { bunqTime } from "../bunq-time.ts";
import type { RequestInquiryRow } from "../money-rows.ts";
import type { Tables } from "../tables.ts";
import { eurosOfCents } from "../users/amount.ts";
import { labelUser } from "../users/label-user.ts";
import { asCounterparty } from "./book-payment.ts";
import { findCounterparty } from "./find-counterparty.ts";
import { labelCounterparty } from "./label-account.ts";

/** Who was asked, as far as this sandbox knows; somebody unknown is shown by what was written. */
function labelAsked(tables: Tables, { counterparty }: RequestInquiryRow) {
  const found = findCounterparty(tables, counterparty);
  if (found.kind === "account") {
    return labelCounterparty(tables, asCounterparty({ tables }, found.account));
  }
  const name = counterparty.name === "" ? counterparty.value : counterparty.name;
  const outsider = found.kind === "outside" ? found.counterparty : { iban: "", name, userId: null };
  return { ...labelCounterparty(tables, outsider), country: "NL" };
}

/** A `RequestInquiry` with the fields of bunq's sample of 2025 and of its SDKs. */
export function describeRequestInquiry(tables: Tables, row: RequestInquiryRow) {
  const responded = row.respondedAt === null ? null : bunqTime(row.respondedAt);
  const owner = labelUser({ tables }, tables.users.need(row.ownerId));
  return {
    id: row.id,
    created: bunqTime(row.createdAt),
    updated: responded ?? bunqTime(row.createdAt),
    time_responded: responded,
    time_expiry: null,
    monetary_account_id: row.accountId,
    amount_inquired: eurosOfCents(row.amountCents),
    amount_responded: row.paidCents === null ? null : eurosOfCents(row.paidCents),
    status: row.status,
    description: row.description,
    merchant_reference: null,
    user_alias_created: owner,
    user_alias_revoked: row.status === "REVOKED" ? owner : null,
    counterparty_alias: labelAsked(tables, row),
    attachment: [],
    minimum_age: null,
    require_address: null,
    address_shipping: null,
    address_billing: null,
    geolocation: null,
    redirect_url: null,
    bunqme_share_url: null,
    batch_id: null,
    scheduled_id: null,
    reference_split_the_bill: null,
  };
}
