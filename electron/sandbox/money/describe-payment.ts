import { bunqTime } from "../bunq-time.ts";
import type { JsonObject } from "../json.ts";
import type { PaymentRow } from "../money-rows.ts";
import type { UserRow } from "../sandbox-state.ts";
import type { Tables } from "../tables.ts";
import { eurosOfCents } from "../users/amount.ts";
import { findAccount, paymentReader } from "./accounts.ts";
import { labelAccount, labelCounterparty } from "./label-account.ts";

/** Keeps what was made for a key, for as long as one answer is written. */
function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/**
 * Describes `Payment` objects with the fields of bunq's sample of 2025, in its order. Both sides of
 * a payment recur on a page, so each is described once.
 */
function paymentDescriber(tables: Tables): (payment: PaymentRow) => JsonObject {
  const aliasOf = remembered((accountId: number): JsonObject | null => {
    const account = findAccount(tables, accountId);
    return account === null ? null : labelAccount(tables, account);
  });
  const labels = remembered((key: string) => {
    const [iban = "", userId = "", ...name] = key.split("/");
    const id = userId === "" ? null : Number(userId);
    return labelCounterparty(tables, { iban, name: name.join("/"), userId: id });
  });
  return (payment) => {
    const time = bunqTime(payment.createdAt);
    const { iban, name, userId } = payment.counterparty;
    return {
      id: payment.id,
      created: time,
      updated: time,
      monetary_account_id: payment.accountId,
      amount: eurosOfCents(payment.amountCents),
      payment_fee: null,
      description: payment.description,
      type: payment.type,
      merchant_reference: null,
      alias: aliasOf(payment.accountId),
      counterparty_alias: labels(`${iban}/${userId ?? ""}/${name}`),
      attachment: [],
      geolocation: null,
      batch_id: payment.batchId ?? null,
      scheduled_id: null,
      address_billing: null,
      address_shipping: null,
      sub_type: payment.type === "BUNQ" ? "PAYMENT" : "SCT",
      payment_arrival_expected: { status: "ARRIVED", time: null },
      request_reference_split_the_bill: [],
      balance_after_mutation: eurosOfCents(payment.balanceAfterCents),
      payment_auto_allocate_instance: null,
      payment_suspended_outgoing: null,
    };
  };
}

/** Describes payments of one user by their ids, for as long as one answer is written. */
export function describePayments(tables: Tables, owner: UserRow): (id: number) => JsonObject {
  const read = paymentReader(tables, owner);
  const describe = paymentDescriber(tables);
  return (id) => {
    const payment = read(id);
    if (payment === null) throw new Error(`payment ${id} is listed and does not exist`);
    return describe(payment);
  };
}
