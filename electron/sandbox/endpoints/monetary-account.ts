import { respond, respondList, type Answer } from "../answers.ts";
import { accountNotFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import { describeMonetaryAccounts } from "../users/monetary-account-bank.ts";
import { requireOwnUser } from "./user.ts";

function listAccounts(call: SessionCall): Answer {
  requireOwnUser(call);
  const accounts = describeMonetaryAccounts(call.sandbox, call.user);
  return respondList(call.request.path, "MonetaryAccountBank", accounts);
}

function readAccount(call: SessionCall): Answer {
  requireOwnUser(call);
  const given = call.parameters["accountId"] ?? "";
  const accounts = describeMonetaryAccounts(call.sandbox, call.user);
  const account = accounts.find(({ id }) => String(id) === given);
  if (account === undefined) throw accountNotFound(given);
  return respond({ MonetaryAccountBank: account });
}

const read = { method: "GET", token: "session", signature: "ifPresent" } as const;

/**
 * The bank accounts of a user. bunq's SDKs read them once at start and refuse to work with a user
 * that has no ACTIVE one.
 */
export const monetaryAccountRoutes: readonly Route[] = [
  { ...read, path: "/v1/user/{userId}/monetary-account", answer: listAccounts },
  { ...read, path: "/v1/user/{userId}/monetary-account/{accountId}", answer: readAccount },
  { ...read, path: "/v1/user/{userId}/monetary-account-bank", answer: listAccounts },
  { ...read, path: "/v1/user/{userId}/monetary-account-bank/{accountId}", answer: readAccount },
];
