import { respond, type Answer } from "../answers.ts";
import { bunqTime } from "../bunq-time.ts";
import { isJsonObject, type JsonObject } from "../json.ts";
import { balanceOf } from "../money/accounts.ts";
import { describePayments } from "../money/describe-payment.ts";
import { balanceTooLow } from "../money-refusals.ts";
import { respondPage } from "../paging.ts";
import { bodyOf } from "../received-request.ts";
import { badField, notFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import type { PaymentBatchRow } from "../money-rows.ts";
import type { UserRow } from "../sandbox-state.ts";
import { idInPath } from "./id-in-path.ts";
import { ownAccount } from "./own-account.ts";
import { carryOut, readOrder } from "./payment-order.ts";

const mostPayments = 350;

function describeBatch(call: SessionCall, owner: UserRow, batch: PaymentBatchRow): JsonObject {
  const time = bunqTime(batch.createdAt);
  const describe = describePayments(call.sandbox.tables, owner);
  const Payment = batch.paymentIds.map(describe);
  return { id: batch.id, created: time, updated: time, payments: { Payment } };
}

function listBatches(call: SessionCall): Answer {
  const { owner, account } = ownAccount(call);
  const { paymentBatches } = call.sandbox.tables;
  return respondPage(call.request, paymentBatches.idsBy("account", account.id), (id) => ({
    PaymentBatch: describeBatch(call, owner, paymentBatches.need(id)),
  }));
}

function readBatch(call: SessionCall): Answer {
  const { owner, account } = ownAccount(call);
  const id = idInPath(call, "paymentBatchId", "Payment batch");
  const batch = call.sandbox.tables.paymentBatches.get(id);
  if (batch?.accountId !== account.id) throw notFound("Payment batch", String(id));
  return respond({ PaymentBatch: describeBatch(call, owner, batch) });
}

function bodiesOf(body: JsonObject): readonly JsonObject[] {
  const given = body["payments"];
  if (!Array.isArray(given) || given.length === 0) {
    throw badField("payments", "has to be a list of payments");
  }
  if (given.length > mostPayments) throw badField("payments", `has more than ${mostPayments}`);
  return given.map((each: unknown) => {
    if (!isJsonObject(each)) throw badField("payments", "has to hold objects");
    return each;
  });
}

/** All or none: each is read before the first is made, and the balance has to do for their sum. */
function createBatch(call: SessionCall): Answer {
  const own = ownAccount(call);
  const { sandbox } = call;
  const { tables } = sandbox;
  const orders = bodiesOf(bodyOf(call.request)).map((body) => readOrder(call, own, body));
  const sum = orders.reduce((cents, order) => cents + order.cents, 0);
  if (sum > balanceOf(tables, own.account)) throw balanceTooLow();
  const { account } = own;
  const createdAt = sandbox.clock.now();
  const base = { createdAt, accountId: account.id, ownerId: account.ownerId };
  const batch = tables.paymentBatches.add((id) => ({ id, ...base, paymentIds: [] }));
  const paymentIds = orders.map((order) => carryOut(sandbox, account, order, batch.id).id);
  tables.paymentBatches.replace({ ...batch, paymentIds });
  return respond({ Id: { id: batch.id } });
}

const batches = "/v1/user/{userId}/monetary-account/{accountId}/payment-batch";
const read = { method: "GET", token: "session", signature: "ifPresent" } as const;

/**
 * Payments that are made together (bunq's page "Payment batch": call and fields documented, that a
 * batch is made as a whole, and its size, are inferred). It has to be signed, as what moves money.
 */
export const paymentBatchRoutes: readonly Route[] = [
  { ...read, path: batches, answer: listBatches },
  { ...read, path: `${batches}/{paymentBatchId}`, answer: readBatch },
  { method: "POST", path: batches, token: "session", signature: "required", answer: createBatch },
];
