import type { UserKind } from "../contract/user.ts";
import type { JsonNode } from "../json/json-node.ts";
import { countMember, idMember, textMember } from "./user-text.ts";

/**
 * What is kept of a user without its object. Real answers are smaller than the documented schema
 * (doc.bunq.com, User), so everything but the kind may be null.
 * - `id`: digits as sent; ids above 2^53 survive.
 * - `displayName`: the best name there is.
 * - `sessionTimeout`: seconds.
 */
export interface UserSummary {
  readonly kind: UserKind;
  readonly id: string | null;
  readonly displayName: string | null;
  readonly sessionTimeout: number | null;
}

/** Reads the summary from one user object; what is not there is null. */
export function summarizeUser(kind: UserKind, node: JsonNode): UserSummary {
  return {
    kind,
    id: idMember(node),
    displayName:
      textMember(node, "display_name") ??
      textMember(node, "legal_name") ??
      textMember(node, "name") ??
      textMember(node, "public_nick_name"),
    sessionTimeout: countMember(node, "session_timeout"),
  };
}
