import { respond, type Answer } from "../answers.ts";
import { accountOwnerOf } from "../money/accounts.ts";
import { respondPage } from "../paging.ts";
import { notFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import { companyOf, personOf } from "../users/user-identity.ts";
import { requireOwnUser } from "./user.ts";

/** Nobody has a card in a sandbox until one is ordered, which is not possible here. */
function listCards(call: SessionCall): Answer {
  requireOwnUser(call);
  return respondPage(call.request, [], () => ({}));
}

function readCard(call: SessionCall): Answer {
  requireOwnUser(call);
  throw notFound("Card", call.parameters["cardId"] ?? "");
}

function namesOf({ sandbox, user }: SessionCall): readonly string[] {
  const owner = accountOwnerOf(sandbox.tables, user);
  if (owner === null) return [];
  if (owner.kind === "UserCompany") return [companyOf(sandbox, owner).shortName];
  const { first, last } = personOf(sandbox, owner);
  const initial = first.slice(0, 1);
  return [`${first} ${last}`, `${initial}. ${last}`, `${initial} ${last}`, last];
}

function listCardNames(call: SessionCall): Answer {
  requireOwnUser(call);
  return respond({ CardUserNameArray: { possible_card_name_array: namesOf(call) } });
}

const read = { method: "GET", token: "session", signature: "ifPresent" } as const;

/**
 * Cards (bunq's page "Card"): the list is well-formed and empty, as for a new user of bunq's
 * sandbox (inferred). The names for a card are documented in their four forms.
 */
export const cardRoutes: readonly Route[] = [
  { ...read, path: "/v1/user/{userId}/card", answer: listCards },
  { ...read, path: "/v1/user/{userId}/card/{cardId}", answer: readCard },
  { ...read, path: "/v1/user/{userId}/card-name", answer: listCardNames },
];
