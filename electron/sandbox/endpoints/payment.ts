import { respond, type Answer } from "../answers.ts";
import type { JsonObject } from "../json.ts";
import { balanceOf, paymentIdsOf, paymentReader } from "../money/accounts.ts";
import { bookBetween, bookOutside } from "../money/book-payment.ts";
import { describePayments } from "../money/describe-payment.ts";
import { findCounterparty, readPointer, type Found } from "../money/find-counterparty.ts";
import { readAmount } from "../money/read-amount.ts";
import {
  accountClosed,
  balanceTooLow,
  counterpartyUnknown,
  sameAccount,
} from "../money-refusals.ts";
import { notEnoughPermissions } from "../on-behalf-refusals.ts";
import { respondPage } from "../paging.ts";
import { bodyOf } from "../received-request.ts";
import { badField, notFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import { idInPath } from "./id-in-path.ts";
import { ownAccount, type OwnAccount } from "./own-account.ts";

function listPayments(call: SessionCall): Answer {
  const { owner, account } = ownAccount(call);
  const { tables } = call.sandbox;
  const describe = describePayments(tables, owner);
  return respondPage(call.request, paymentIdsOf(tables, account), (id) => ({
    Payment: describe(id),
  }));
}

function readPayment(call: SessionCall): Answer {
  const { owner, account } = ownAccount(call);
  const { tables } = call.sandbox;
  const id = idInPath(call, "paymentId", "Payment");
  if (paymentReader(tables, owner)(id)?.accountId !== account.id) {
    throw notFound("Payment", String(id));
  }
  return respond({ Payment: describePayments(tables, owner)(id) });
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

function createPayment(call: SessionCall): Answer {
  const own = ownAccount(call);
  const { sandbox } = call;
  const { tables } = sandbox;
  const body = bodyOf(call.request);
  const cents = readAmount(body, "amount");
  const found = findCounterparty(tables, readPointer(body));
  const description = descriptionOf(body, found);
  requirePermission(call, own, found);
  if (found.kind === "nobody") throw counterpartyUnknown();
  if (own.account.isClosed) throw accountClosed();
  if (cents > balanceOf(tables, own.account)) throw balanceTooLow();
  if (found.kind === "outside") {
    const transfer = { cents: -cents, description };
    const { id } = bookOutside(sandbox, own.account, found.counterparty, transfer);
    return respond({ Id: { id } });
  }
  if (found.account.id === own.account.id) throw sameAccount();
  if (found.account.isClosed) throw counterpartyUnknown();
  const { id } = bookBetween(sandbox, own.account, found.account, { cents, description });
  return respond({ Id: { id } });
}

const payments = "/v1/user/{userId}/monetary-account/{accountId}/payment";
const read = { method: "GET", token: "session", signature: "ifPresent" } as const;

/**
 * Payments of an account (bunq's page "Payment": fields recorded, request and its limits documented,
 * sentences inferred). Making one has to be signed, as bunq documents of what moves money.
 */
export const paymentRoutes: readonly Route[] = [
  { ...read, path: payments, answer: listPayments },
  { ...read, path: `${payments}/{paymentId}`, answer: readPayment },
  {
    method: "POST",
    path: payments,
    token: "session",
    signature: "required",
    answer: createPayment,
  },
];
