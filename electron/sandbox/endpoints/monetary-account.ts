import { respond, type Answer } from "../answers.ts";
import type { JsonObject } from "../json.ts";
import { accountIdsOf, accountOwnerOf, balanceOf, findAccount } from "../money/accounts.ts";
import { describeAccount } from "../money/describe-account.ts";
import { readAmount } from "../money/read-amount.ts";
import { accountNotEmpty, tooManyAccounts } from "../money-refusals.ts";
import { notEnoughPermissions } from "../on-behalf-refusals.ts";
import { respondPage } from "../paging.ts";
import { bodyOf } from "../received-request.ts";
import { badField } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import type { AccountRow } from "../money-rows.ts";
import { ownAccount } from "./own-account.ts";
import { requireOwnUser } from "./user.ts";

const mostAccounts = 25;
const longestDescription = 140;
const mostDailyCents = 1_000_000;

function listAccounts(call: SessionCall): Answer {
  requireOwnUser(call);
  const { tables } = call.sandbox;
  const owner = accountOwnerOf(tables, call.user);
  const ids = owner === null ? [] : accountIdsOf(tables, owner);
  return respondPage(call.request, ids, (id) => {
    const account = findAccount(tables, id);
    if (account === null) throw new Error(`account ${id} is listed and does not exist`);
    return { MonetaryAccountBank: describeAccount(tables, account) };
  });
}

/** Kinds of accounts that nobody has here. */
function listNone(call: SessionCall): Answer {
  requireOwnUser(call);
  return respondPage(call.request, [], () => ({}));
}

function readAccount(call: SessionCall): Answer {
  const { account } = ownAccount(call);
  return respond({ MonetaryAccountBank: describeAccount(call.sandbox.tables, account) });
}

function optionalText(body: JsonObject, name: string): string | null {
  const value = body[name] ?? null;
  if (value === null) return null;
  if (typeof value !== "string") throw badField(name, "has to be a string");
  if (value.length > longestDescription) throw badField(name, "is too long");
  return value;
}

function dailyLimitOf(body: JsonObject): number | null {
  if ((body["daily_limit"] ?? null) === null) return null;
  const cents = readAmount(body, "daily_limit", 0);
  if (cents > mostDailyCents) throw badField("daily_limit", "is limited to 10000 EUR");
  return cents;
}

function createAccount(call: SessionCall): Answer {
  requireOwnUser(call);
  const { tables, clock } = call.sandbox;
  const body = bodyOf(call.request);
  const owner = accountOwnerOf(tables, call.user);
  if (owner === null || owner.id !== call.user.id) {
    const hint = "Accounts are opened in a session of the user who owns them.";
    throw notEnoughPermissions("create monetary account", hint);
  }
  if (body["currency"] !== "EUR") throw badField("currency", "has to be EUR");
  const description = optionalText(body, "description") ?? "bunq account";
  const dailyLimitCents = dailyLimitOf(body) ?? 100_000;
  if (accountIdsOf(tables, owner).length >= mostAccounts) throw tooManyAccounts(mostAccounts);
  const now = clock.now();
  const added = tables.accounts.add((id) => ({
    id,
    createdAt: now,
    updatedAt: now,
    ownerId: owner.id,
    description,
    dailyLimitCents,
    isClosed: false,
    reasonDescription: null,
  }));
  return respond({ Id: { id: added.id } });
}

/** What closing looks like in bunq's reference: CANCELLED, REDEMPTION_VOLUNTARY and OTHER. */
function closingOf(call: SessionCall, account: AccountRow, body: JsonObject): Partial<AccountRow> {
  const status = body["status"] ?? null;
  if (status === null || status === "ACTIVE") return {};
  if (status !== "CANCELLED") throw badField("status", "has to be CANCELLED");
  if (body["sub_status"] !== "REDEMPTION_VOLUNTARY") {
    throw badField("sub_status", "has to be REDEMPTION_VOLUNTARY");
  }
  if (body["reason"] !== "OTHER") throw badField("reason", "has to be OTHER");
  if (balanceOf(call.sandbox.tables, account) !== 0) throw accountNotEmpty();
  return { isClosed: true, reasonDescription: optionalText(body, "reason_description") };
}

function changeAccount(call: SessionCall): Answer {
  const { account } = ownAccount(call);
  const body = bodyOf(call.request);
  call.sandbox.tables.accounts.replace({
    ...account,
    description: optionalText(body, "description") ?? account.description,
    dailyLimitCents: dailyLimitOf(body) ?? account.dailyLimitCents,
    ...closingOf(call, account, body),
    updatedAt: call.sandbox.clock.now(),
  });
  return respond({ Id: { id: account.id } });
}

const inSession = { token: "session", signature: "ifPresent" } as const;
const ofUser = "/v1/user/{userId}";
const banks = { ...inSession, path: `${ofUser}/monetary-account-bank` } as const;
const bank = { ...inSession, path: `${banks.path}/{accountId}` } as const;
const account = { ...inSession, path: `${ofUser}/monetary-account/{accountId}` } as const;

/**
 * The bank accounts of a user (bunq's page "Monetary account"; fields documented, the three aliases
 * of the first account recorded; what may not be opened or closed is inferred). bunq's SDKs read
 * them once at start and refuse to work with a user that has no ACTIVE one.
 */
export const monetaryAccountRoutes: readonly Route[] = [
  { ...inSession, path: `${ofUser}/monetary-account`, method: "GET", answer: listAccounts },
  { ...account, method: "GET", answer: readAccount },
  { ...banks, method: "GET", answer: listAccounts },
  { ...banks, method: "POST", answer: createAccount },
  { ...bank, method: "GET", answer: readAccount },
  { ...bank, method: "PUT", answer: changeAccount },
  { ...inSession, path: `${ofUser}/monetary-account-joint`, method: "GET", answer: listNone },
  { ...inSession, path: `${ofUser}/monetary-account-savings`, method: "GET", answer: listNone },
];
