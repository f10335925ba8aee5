import type { AccountRow, Counterparty, PaymentRow } from "../money-rows.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import { ibanOfAccount } from "../users/aliases.ts";
import { publicNames } from "../users/user-identity.ts";
import { balanceOf } from "./accounts.ts";

type BookingParts = Pick<SandboxParts, "tables" | "clock">;

/** Money that moves. `cents`: whole and positive. */
export interface Transfer {
  readonly cents: number;
  readonly description: string;
  /** Of the payments that it is made together with. */
  readonly batchId?: number;
}

/** An account of this sandbox as the other side sees it. */
export function asCounterparty(
  { tables }: Pick<SandboxParts, "tables">,
  account: AccountRow,
): Counterparty {
  const owner = tables.users.need(account.ownerId);
  return {
    iban: ibanOfAccount(tables.seed, account.id),
    name: publicNames({ tables }, owner).display_name,
    userId: owner.id,
  };
}

interface Entry extends Transfer {
  readonly counterparty: Counterparty;
  readonly type: PaymentRow["type"];
}

/** Writes one side down. `cents` is negative for what leaves. */
function book({ tables, clock }: BookingParts, account: AccountRow, entry: Entry): PaymentRow {
  const balanceAfterCents = balanceOf(tables, account) + entry.cents;
  return tables.payments.add((id) => ({
    id,
    createdAt: clock.now(),
    accountId: account.id,
    ownerId: account.ownerId,
    amountCents: entry.cents,
    balanceAfterCents,
    counterparty: entry.counterparty,
    description: entry.description,
    type: entry.type,
    ...(entry.batchId === undefined ? {} : { batchId: entry.batchId }),
  }));
}

/** Money from one account of this sandbox to another: both sides at once. Answers the payer's. */
export function bookBetween(
  sandbox: BookingParts,
  from: AccountRow,
  to: AccountRow,
  transfer: Transfer,
): PaymentRow {
  const outgoing = book(sandbox, from, {
    ...transfer,
    cents: -transfer.cents,
    counterparty: asCounterparty(sandbox, to),
    type: "BUNQ",
  });
  book(sandbox, to, {
    cents: transfer.cents,
    description: transfer.description,
    counterparty: asCounterparty(sandbox, from),
    type: "BUNQ",
  });
  return outgoing;
}

/** Money to or from somebody outside of this sandbox. `cents` is negative for what leaves. */
export function bookOutside(
  sandbox: BookingParts,
  account: AccountRow,
  counterparty: Counterparty,
  transfer: Transfer,
): PaymentRow {
  const type = /^NL\d\dBUNQ/.test(counterparty.iban) ? "BUNQ" : "EBA_SCT";
  return book(sandbox, account, { ...transfer, counterparty, type });
}
