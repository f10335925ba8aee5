import { respond, type Answer } from "../answers.ts";
import type { JsonObject } from "../json.ts";
import { balanceOf, findAccount } from "../money/accounts.ts";
import { bookBetween } from "../money/book-payment.ts";
import { describeRequestResponse } from "../money/describe-request-response.ts";
import { readAmount } from "../money/read-amount.ts";
import { accountClosed, balanceTooLow, requestNotPending } from "../money-refusals.ts";
import { notEnoughPermissions } from "../on-behalf-refusals.ts";
import { respondPage } from "../paging.ts";
import { bodyOf } from "../received-request.ts";
import { badField, notFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import type { RequestInquiryRow } from "../money-rows.ts";
import { idInPath } from "./id-in-path.ts";
import { ownAccount, type OwnAccount } from "./own-account.ts";

function listResponses(call: SessionCall): Answer {
  const { account } = ownAccount(call);
  const { tables } = call.sandbox;
  const { requestInquiries } = tables;
  return respondPage(call.request, requestInquiries.idsBy("askedAccount", account.id), (id) => ({
    RequestResponse: describeRequestResponse(tables, requestInquiries.need(id)),
  }));
}

function ownResponse(call: SessionCall, { account }: OwnAccount): RequestInquiryRow {
  const id = idInPath(call, "requestResponseId", "Request response");
  const row = call.sandbox.tables.requestInquiries.get(id);
  if (row?.askedAccountId !== account.id) throw notFound("Request response", String(id));
  return row;
}

function readResponse(call: SessionCall): Answer {
  const row = ownResponse(call, ownAccount(call));
  return respond({ RequestResponse: describeRequestResponse(call.sandbox.tables, row) });
}

/** Pays what was asked for; bunq lets nobody pay another amount any more. */
function pay(call: SessionCall, own: OwnAccount, row: RequestInquiryRow, body: JsonObject): void {
  const { sandbox, user } = call;
  const cents = readAmount(body, "amount_responded");
  if (cents !== row.amountCents) throw badField("amount_responded", "has to be what was asked for");
  if (user.id !== own.owner.id) {
    throw notEnoughPermissions("create payment", "Answer in a session of the user itself.");
  }
  const to = findAccount(sandbox.tables, row.accountId);
  if (own.account.isClosed || to === null || to.isClosed) throw accountClosed();
  if (cents > balanceOf(sandbox.tables, own.account)) throw balanceTooLow();
  bookBetween(sandbox, own.account, to, { cents, description: row.description });
}

function answerRequest(call: SessionCall): Answer {
  const own = ownAccount(call);
  const row = ownResponse(call, own);
  const body = bodyOf(call.request);
  const status = body["status"];
  if (status !== "ACCEPTED" && status !== "REJECTED") {
    throw badField("status", "has to be ACCEPTED or REJECTED");
  }
  if (row.status !== "PENDING") throw requestNotPending();
  if (status === "ACCEPTED") pay(call, own, row, body);
  const { tables, clock } = call.sandbox;
  const paidCents = status === "ACCEPTED" ? row.amountCents : null;
  tables.requestInquiries.replace({ ...row, status, paidCents, respondedAt: clock.now() });
  return readResponse(call);
}

const responses = "/v1/user/{userId}/monetary-account/{accountId}/request-response";
const response = `${responses}/{requestResponseId}`;
const read = { method: "GET", token: "session", signature: "ifPresent" } as const;

/**
 * Requests for money as who was asked sees them (bunq's page "Request response": calls documented,
 * fields from bunq's SDKs). Accepting has to be signed, as bunq documents; here rejecting as well,
 * since both are one call (inferred).
 */
export const requestResponseRoutes: readonly Route[] = [
  { ...read, path: responses, answer: listResponses },
  { ...read, path: response, answer: readResponse },
  { method: "PUT", path: response, token: "session", signature: "required", answer: answerRequest },
];
