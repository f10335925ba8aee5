import { respond, type Answer } from "../answers.ts";
import { bookOutside } from "../money/book-payment.ts";
import { describeRequestInquiry } from "../money/describe-request-inquiry.ts";
import { findCounterparty, readPointer } from "../money/find-counterparty.ts";
import { readAmount } from "../money/read-amount.ts";
import { sugarDaddy, sugarDaddyEmail, sugarDaddyMostCents } from "../money/sugar-daddy.ts";
import { accountClosed, requestNotPending, sameAccount } from "../money-refusals.ts";
import { notEnoughPermissions } from "../on-behalf-refusals.ts";
import { respondPage } from "../paging.ts";
import { bodyOf } from "../received-request.ts";
import { badField, notFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import type { Pointer, RequestInquiryRow } from "../money-rows.ts";
import type { Tables } from "../tables.ts";
import { idInPath } from "./id-in-path.ts";
import { ownAccount } from "./own-account.ts";

const longestDescription = 9000;

function listRequests(call: SessionCall): Answer {
  const { account } = ownAccount(call);
  const { tables } = call.sandbox;
  const { requestInquiries } = tables;
  return respondPage(call.request, requestInquiries.idsBy("account", account.id), (id) => ({
    RequestInquiry: describeRequestInquiry(tables, requestInquiries.need(id)),
  }));
}

function ownRequest(call: SessionCall): RequestInquiryRow {
  const { account } = ownAccount(call);
  const id = idInPath(call, "requestInquiryId", "Request inquiry");
  const row = call.sandbox.tables.requestInquiries.get(id);
  if (row?.accountId !== account.id) throw notFound("Request inquiry", String(id));
  return row;
}

function readRequest(call: SessionCall): Answer {
  const row = ownRequest(call);
  return respond({ RequestInquiry: describeRequestInquiry(call.sandbox.tables, row) });
}

/** The account of who is asked, when that is a user of this sandbox. */
function askedAccountId(tables: Tables, pointer: Pointer, own: number): number | null {
  const found = findCounterparty(tables, pointer);
  if (found.kind !== "account") return null;
  if (found.account.id === own) throw sameAccount();
  return found.account.id;
}

/** Sugar Daddy pays at once up to 500 euros; users of this sandbox may answer, others never do. */
function createRequest(call: SessionCall): Answer {
  const { owner, account } = ownAccount(call);
  const { sandbox, user } = call;
  const body = bodyOf(call.request);
  const amountCents = readAmount(body, "amount_inquired");
  const counterparty = readPointer(body);
  const description = body["description"];
  if (typeof description !== "string") throw badField("description", "has to be a string");
  if (description.length > longestDescription) throw badField("description", "is too long");
  if (typeof body["allow_bunqme"] !== "boolean")
    throw badField("allow_bunqme", "has to be a boolean");
  if (user.id !== owner.id) {
    throw notEnoughPermissions("create request inquiry", "Ask in a session of the user itself.");
  }
  if (account.isClosed) throw accountClosed();

  const isPaid =
    counterparty.value.toLowerCase() === sugarDaddyEmail && amountCents <= sugarDaddyMostCents;
  const now = sandbox.clock.now();
  const row = sandbox.tables.requestInquiries.add((id) => ({
    id,
    createdAt: now,
    respondedAt: isPaid ? now : null,
    accountId: account.id,
    ownerId: owner.id,
    amountCents,
    counterparty,
    description,
    status: isPaid ? "ACCEPTED" : "PENDING",
    askedAccountId: askedAccountId(sandbox.tables, counterparty, account.id),
    paidCents: isPaid ? amountCents : null,
  }));
  if (isPaid) bookOutside(sandbox, account, sugarDaddy, { cents: amountCents, description });
  return respond({ Id: { id: row.id } });
}

function revokeRequest(call: SessionCall): Answer {
  const row = ownRequest(call);
  if (bodyOf(call.request)["status"] !== "REVOKED") throw badField("status", "has to be REVOKED");
  if (row.status !== "PENDING") throw requestNotPending();
  const respondedAt = call.sandbox.clock.now();
  call.sandbox.tables.requestInquiries.replace({ ...row, status: "REVOKED", respondedAt });
  return respond({ RequestInquiry: describeRequestInquiry(call.sandbox.tables, ownRequest(call)) });
}

const inSession = { token: "session", signature: "ifPresent" } as const;
const requests = {
  ...inSession,
  path: "/v1/user/{userId}/monetary-account/{accountId}/request-inquiry",
} as const;
const request = { ...inSession, path: `${requests.path}/{requestInquiryId}` } as const;

/**
 * Asking for money (bunq's page "Request inquiry": fields recorded, request documented), which is
 * how a sandbox user gets some: documented for Sugar Daddy and up to 500 euros. That it happens
 * before the answer, and that more stays PENDING, is inferred.
 */
export const requestInquiryRoutes: readonly Route[] = [
  { ...requests, method: "GET", answer: listRequests },
  { ...requests, method: "POST", answer: createRequest },
  { ...request, method: "GET", answer: readRequest },
  { ...request, method: "PUT", answer: revokeRequest },
];
