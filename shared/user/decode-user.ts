import { findMember } from "../json/find-member.ts";
import type { JsonNode } from "../json/json-node.ts";
import { findUser, type UserProblem } from "./find-user.ts";
import { parseAnswer, withoutId } from "./read-user.ts";
import { summarizeUser, type UserSummary } from "./summarize-user.ts";

/**
 * The user of an answer in brief. For `UserApiKey`, `requestedBy` is who asked and `grantedBy` who
 * granted; the id for URLs is `summary.id` in every case, also there (doc.bunq.com, Creating a
 * session on behalf of the user).
 */
export interface DecodedUser {
  readonly summary: UserSummary & { readonly id: string };
  readonly requestedBy: UserSummary | null;
  readonly grantedBy: UserSummary | null;
}

export type UserDecoding =
  { readonly ok: true; readonly user: DecodedUser } | ({ readonly ok: false } & UserProblem);

/**
 * The summary of the user in a whole answer of bunq; `readUserText` reads the same user with every
 * field. Only the kind and the id have to be there; every other field may be missing, null or of
 * another type than documented, because real answers are smaller than the documented schema
 * (doc.bunq.com, "User"), and becomes null then.
 */
export function decodeUser(text: string): UserDecoding {
  const answer = parseAnswer(text);
  return "ok" in answer ? answer : decodeUserOf(answer);
}

/** The same from an answer that was read already. */
export function decodeUserOf(answer: JsonNode): UserDecoding {
  const found = findUser(answer);
  if (!found.ok) return found;
  const summary = summarizeUser(found.kind, found.node);
  if (summary.id === null) return withoutId(found.kind);
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

/** Who asked, or who granted: an object around exactly one user; null when it is anything else. */
function decodeInner(wrapper: JsonNode | null): UserSummary | null {
  if (wrapper === null) return null;
  const found = findUser(wrapper);
  return found.ok ? summarizeUser(found.kind, found.node) : null;
}
