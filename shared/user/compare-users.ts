import type { UserKind } from "../contract/user.ts";
import { compareJson, type JsonDifference, type JsonDifferences } from "../json/compare-json.ts";
import type { JsonNode } from "../json/json-node.ts";
import { findUser } from "./find-user.ts";
import { isUserKind } from "./schema/user-schemas.ts";

/** One place where two users differ; its path begins at the user. */
export type UserDifference = JsonDifference;

/**
 * - `kinds`: of both; null for what is no user of a known kind. Users of different kinds are
 *   compared all the same, field by field.
 */
export interface UserComparison extends JsonDifferences {
  readonly kinds: { readonly before: UserKind | null; readonly after: UserKind | null };
  readonly sameKind: boolean;
}

/** What differs between two users; both as user objects, or as the answers around them. */
export function compareUsers(before: JsonNode, after: JsonNode): UserComparison {
  const left = userOf(before);
  const right = userOf(after);
  return {
    kinds: { before: left.kind, after: right.kind },
    sameKind: left.kind !== null && left.kind === right.kind,
    ...compareJson(left.node, right.node),
  };
}

function userOf(node: JsonNode): { readonly node: JsonNode; readonly kind: UserKind | null } {
  if (isUserKind(node.key)) return { node, kind: node.key };
  const found = findUser(node);
  return found.ok ? { node: found.node, kind: found.kind } : { node, kind: null };
}
