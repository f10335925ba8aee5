import type { JsonObject } from "../json.ts";
import { bookBetween, bookOutside } from "../money/book-payment.ts";
import { findCounterparty, readPointer, type Found } from "../money/find-counterparty.ts";
import { readAmount } from "../money/read-amount.ts";
import { accountClosed, counterpartyUnknown, sameAccount } from "../money-refusals.ts";
import { notEnoughPermissions } from "../on-behalf-refusals.ts";
import { badField } from "../refusals.ts";
import type { SessionCall } from "../route.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { AccountRow, PaymentRow } from "../money-rows.ts";
import type { OwnAccount } from "./own-account.ts";

/** A payment that may be made, but for what is on the account. */
export interface PaymentOrder {
  readonly cents: number;
  readonly description: string;
  readonly to: Exclude<Found, { kind: "nobody" }>;
}

/** Required, but may be empty; longer between bunq's own accounts. */
function descriptionOf(body: JsonObject, found: Found): string {
  const description = body["description"];
  if (typeof description !== "string") throw badField("description", "has to be a string");
  if (description.length > (found.kind === "account" ? 9000 : 140)) {
    throw badField("description", "is too long");
  }
  return description;
}

/** What an app was granted ends at the user's own accounts; other payments it may only draft. */
function requirePermission(call: SessionCall, { owner }: OwnAccount, found: Found): void {
  const staysWithin = found.kind === "account" && found.account.ownerId === owner.id;
  if (call.user.id === owner.id || staysWithin) return;
  const hint = "On behalf of a user, payments go between that user's own accounts only.";
  throw notEnoughPermissions("create payment", hint);
}

/** Reads what is to be paid to whom, and refuses what this session or account may not do. */
export function readOrder(call: SessionCall, own: OwnAccount, body: JsonObject): PaymentOrder {
  const cents = readAmount(body, "amount");
  const to = findCounterparty(call.sandbox.tables, readPointer(body));
  const description = descriptionOf(body, to);
  requirePermission(call, own, to);
  if (to.kind === "nobody") throw counterpartyUnknown();
  if (own.account.isClosed) throw accountClosed();
  if (to.kind === "account" && to.account.id === own.account.id) throw sameAccount();
  if (to.kind === "account" && to.account.isClosed) throw counterpartyUnknown();
  return { cents, description, to };
}

/** Makes a payment whose amount is known to be there. */
export function carryOut(
  sandbox: SandboxParts,
  from: AccountRow,
  { cents, description, to }: PaymentOrder,
  batchId?: number,
): PaymentRow {
  const batch = batchId === undefined ? {} : { batchId };
  if (to.kind === "account") {
    return bookBetween(sandbox, from, to.account, { cents, description, ...batch });
  }
  return bookOutside(sandbox, from, to.counterparty, { cents: -cents, description, ...batch });
}
