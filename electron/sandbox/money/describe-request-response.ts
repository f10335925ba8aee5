import { bunqTime } from "../bunq-time.ts";
import type { RequestInquiryRow } from "../money-rows.ts";
import type { Tables } from "../tables.ts";
import { eurosOfCents } from "../users/amount.ts";
import { findAccount } from "./accounts.ts";
import { labelAccount } from "./label-account.ts";

function labelOf(tables: Tables, accountId: number | null) {
  const account = accountId === null ? null : findAccount(tables, accountId);
  return account === null ? null : labelAccount(tables, account);
}

/** A `RequestResponse`, the request as who was asked sees it, with the fields of bunq's SDKs. */
export function describeRequestResponse(tables: Tables, row: RequestInquiryRow) {
  const responded = row.respondedAt === null ? null : bunqTime(row.respondedAt);
  return {
    id: row.id,
    created: bunqTime(row.createdAt),
    updated: responded ?? bunqTime(row.createdAt),
    time_responded: responded,
    time_expiry: null,
    time_refund_requested: null,
    time_refunded: null,
    user_refund_requested: null,
    monetary_account_id: row.askedAccountId,
    amount_inquired: eurosOfCents(row.amountCents),
    amount_responded: row.paidCents === null ? null : eurosOfCents(row.paidCents),
    status: row.status,
    description: row.description,
    alias: labelOf(tables, row.askedAccountId),
    counterparty_alias: labelOf(tables, row.accountId),
    attachment: [],
    minimum_age: null,
    require_address: null,
    geolocation: null,
    type: "INTERNAL",
    sub_type: "NONE",
    redirect_url: null,
    address_billing: null,
    address_shipping: null,
    credit_scheme_identifier: null,
    mandate_identifier: null,
    eligible_whitelist_id: null,
    request_reference_split_the_bill: [],
  };
}
