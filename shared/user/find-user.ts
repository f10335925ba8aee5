import type { UserKind } from "../contract/user.ts";
import { findMember } from "../json/find-member.ts";
import type { JsonNode } from "../json/json-node.ts";
import { isUserKind, userSchemas } from "./schema/user-schemas.ts";

/**
 * Why there is no user to decode. `message`: for people, what is wrong and the way out; it names keys
 * of the answer, and no values.
 */
export interface UserProblem {
  readonly reason: "not-json" | "no-user" | "several-users" | "unknown-kind" | "no-id";
  readonly message: string;
}

/** The keys and positions that lead from one value to another inside of it. */
export type JsonTrail = readonly (string | number)[];

export type FoundUser =
  | {
      readonly ok: true;
      readonly kind: UserKind;
      readonly node: JsonNode;
      /** From the root of the answer to the user: `["Response", 2, "UserPerson"]`. */
      readonly path: JsonTrail;
    }
  | ({ readonly ok: false } & UserProblem);

const kindPattern = /^User[A-Z][A-Za-z]{1,60}$/;
const expected = `one of ${Object.keys(userSchemas).join(", ")}`;

/**
 * Finds the one user of an answer: of POST /v1/session-server, where it stands beside `Id` and
 * `Token`, of GET /v1/user, or of the object form of the reference pages. Items of other types are
 * skipped, because bunq adds types without notice; two users are refused, because either could be
 * the wrong one.
 */
export function findUser(answer: JsonNode): FoundUser {
  const users = itemsOf(answer).flatMap(({ item, path }) =>
    usersIn(item).map((node) => ({ node, path: [...path, node.key ?? ""] })),
  );
  const known = users.flatMap(({ node, path }) =>
    isUserKind(node.key) ? [{ kind: node.key, node, path }] : [],
  );
  const [first, second] = known;
  if (first === undefined) return noKnownUser(answer, users[0]?.node.key ?? null);
  if (second === undefined) return { ok: true, ...first };
  const kinds = known.map(({ kind }) => kind).join(", ");
  return {
    ok: false,
    reason: "several-users",
    message: `The answer holds ${known.length} users (${kinds}) where bunq sends exactly one. An example of the reference pages shows all kinds at once: keep the one that is meant.`,
  };
}

/**
 * The objects an answer consists of. On the wire that is a list of objects with one key each; the
 * reference pages draw one object with all keys, with or without `Response` around it.
 */
function itemsOf(answer: JsonNode): { readonly item: JsonNode; readonly path: JsonTrail }[] {
  const response = findMember(answer, "Response");
  const path = response === null ? [] : ["Response"];
  const items = response ?? answer;
  if (items.kind !== "array") return [{ item: items, path }];
  return items.children.flatMap((item, index) =>
    item.kind === "object" ? [{ item, path: [...path, index] }] : [],
  );
}

function usersIn(item: JsonNode): readonly JsonNode[] {
  if (item.kind !== "object") return [];
  return item.children.filter(({ kind, key }) => kind === "object" && kindPattern.test(key ?? ""));
}

function noKnownUser(answer: JsonNode, unknownKind: string | null): FoundUser {
  if (unknownKind !== null) {
    return {
      ok: false,
      reason: "unknown-kind",
      message: `The answer holds a ${unknownKind}, which is not a known kind of user: ${expected} was expected. Its fields can still be read as they were sent.`,
    };
  }
  const message =
    findMember(answer, "Error") === null
      ? `The answer holds no user: ${expected} was expected. Fetch the user again.`
      : "The answer is an error of bunq and holds no user. Its error_description says why.";
  return { ok: false, reason: "no-user", message };
}
