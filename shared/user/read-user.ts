import { assertNever } from "../assert-never.ts";
import type { UserKind } from "../contract/user.ts";
import type { JsonNode } from "../json/json-node.ts";
import { JsonSyntaxError } from "../json/json-syntax-error.ts";
import { parseJson } from "../json/parse-json.ts";
import { decodeObject } from "./decode-object.ts";
import { findUser, type FoundUser, type JsonTrail, type UserProblem } from "./find-user.ts";
import { userSchemas, type UserOfKind } from "./schema/user-schemas.ts";
import { idMember } from "./user-text.ts";

/**
 * A user object, read with bunq's documentation.
 * - `id`: digits as sent; the one for addresses, also of a `UserApiKey`.
 * - `path`: from the root of the answer to the user object.
 * - `user`: every documented field that is there; see `TypeOf` for null, absent and odd ones.
 */
export type ReadUser = {
  readonly [Kind in UserKind]: {
    readonly ok: true;
    readonly kind: Kind;
    readonly id: string;
    readonly path: JsonTrail;
    readonly user: UserOfKind[Kind];
  };
}[UserKind];

export type UserReading = ReadUser | ({ readonly ok: false } & UserProblem);

/** Reads the user of an answer. Only the kind and the id have to be there; see `findUser`. */
export function readUser(answer: JsonNode): UserReading {
  const found = findUser(answer);
  if (!found.ok) return found;
  const id = idMember(found.node);
  if (id === null) return withoutId(found.kind);
  return { ok: true, id, path: found.path, ...decodeKind(found) };
}

/** The same from the text of an answer. */
export function readUserText(text: string): UserReading {
  const answer = parseAnswer(text);
  return "ok" in answer ? answer : readUser(answer);
}

/** The answer as JSON, or why it is not. The message quotes at most one character of the text. */
export function parseAnswer(text: string): JsonNode | ({ readonly ok: false } & UserProblem) {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const wayOut = error.truncated
      ? "It ends too early: fetch the user again."
      : "It may come from something between here and bunq, such as a proxy.";
    const message = `The answer is not valid JSON. ${error.message} ${wayOut}`;
    return { ok: false, reason: "not-json", message };
  }
}

export function withoutId(kind: UserKind): { readonly ok: false } & UserProblem {
  return {
    ok: false,
    reason: "no-id",
    message: `The answer holds a ${kind} without an id, so no request can name that user. Fetch the user again: bunq always sends the id.`,
  };
}

type KindAndUser = {
  readonly [Kind in UserKind]: { readonly kind: Kind; readonly user: UserOfKind[Kind] };
}[UserKind];

function decodeKind({ kind, node }: Extract<FoundUser, { ok: true }>): KindAndUser {
  switch (kind) {
    case "UserPerson":
      return { kind, user: decodeObject(userSchemas[kind], node) };
    case "UserCompany":
      return { kind, user: decodeObject(userSchemas[kind], node) };
    case "UserApiKey":
      return { kind, user: decodeObject(userSchemas[kind], node) };
    case "UserPaymentServiceProvider":
      return { kind, user: decodeObject(userSchemas[kind], node) };
    default:
      return assertNever(kind);
  }
}
