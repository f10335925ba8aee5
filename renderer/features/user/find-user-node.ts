import type { UserKind } from "../../../shared/contract/user.ts";
import { findMember } from "../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";

/** The user's own object within a whole answer, for the tree; null when it is not there. */
export function findUserNode(answer: JsonNode, kind: UserKind): JsonNode | null {
  const response = findMember(answer, "Response") ?? answer;
  const items = response.kind === "array" ? response.children : [response];
  for (const item of items) {
    const user = findMember(item, kind);
    if (user?.kind === "object") return user;
  }
  return null;
}
