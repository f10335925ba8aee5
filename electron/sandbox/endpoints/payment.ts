import { respond, type Answer } from "../answers.ts";
import { balanceOf, paymentIdsOf, paymentReader } from "../money/accounts.ts";
import { describePayments } from "../money/describe-payment.ts";
import { balanceTooLow } from "../money-refusals.ts";
import { respondPage } from "../paging.ts";
import { bodyOf } from "../received-request.ts";
import { notFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import { idInPath } from "./id-in-path.ts";
import { ownAccount } from "./own-account.ts";
import { carryOut, readOrder } from "./payment-order.ts";

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

function createPayment(call: SessionCall): Answer {
  const own = ownAccount(call);
  const order = readOrder(call, own, bodyOf(call.request));
  if (order.cents > balanceOf(call.sandbox.tables, own.account)) throw balanceTooLow();
  return respond({ Id: { id: carryOut(call.sandbox, own.account, order).id } });
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
