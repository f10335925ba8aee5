import type { DecodedUser, InnerUserSummary } from "../contract/user.ts";
import { findMember } from "../json/find-member.ts";
import type { JsonNode } from "../json/json-node.ts";
import { JsonSyntaxError } from "../json/json-syntax-error.ts";
import { parseJson } from "../json/parse-json.ts";
import { findUser, type UserProblem } from "./find-user.ts";
import { summarizeUser } from "./summarize-user.ts";

export type UserDecoding =
  { readonly ok: true; readonly user: DecodedUser } | ({ readonly ok: false } & UserProblem);

/**
 * Finds and decodes the user in a whole answer of bunq: of POST /v1/session-server or of
 * GET /v1/user. Only the kind and the id have to be there; every other field may be missing, null or
 * of another type than documented, because real answers are smaller than the documented schema
 * (doc.bunq.com, "User"), and becomes null then.
 */
export function decodeUser(text: string): UserDecoding {
  const answer = readAnswer(text);
  if (answer instanceof JsonSyntaxError) {
    const message = `The answer is not valid JSON. ${answer.message}`;
    return { ok: false, reason: "not-json", message };
  }
  const found = findUser(itemsOf(answer));
  if (!found.ok) return found;
  const summary = summarizeUser(found.kind, found.node);
  if (summary.id === null) {
    const message = `The answer holds a ${found.kind} without an id, so no request can name that user.`;
    return { ok: false, reason: "no-id", message };
  }
  const isApiKey = found.kind === "UserApiKey";
  return {
    ok: true,
    user: {
      summary: { ...summary, id: summary.id },
      requestedBy: isApiKey ? decodeInner(findMember(found.node, "requested_by_user")) : null,
      grantedBy: isApiKey ? decodeInner(findMember(found.node, "granted_by_user")) : null,
    },
  };
}

function readAnswer(text: string): JsonNode | JsonSyntaxError {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error;
    throw error;
  }
}

/**
 * The objects an answer consists of. On the wire that is a list of objects with one key each; the
 * reference pages draw one object with all keys, with or without `Response` around it.
 */
function itemsOf(answer: JsonNode): readonly JsonNode[] {
  const response = findMember(answer, "Response") ?? answer;
  return response.kind === "array" ? response.children : [response];
}

/** Who asked, or who granted: an object around exactly one user; null when it is anything else. */
function decodeInner(wrapper: JsonNode | null): InnerUserSummary | null {
  if (wrapper === null) return null;
  const found = findUser([wrapper]);
  return found.ok ? summarizeUser(found.kind, found.node) : null;
}
