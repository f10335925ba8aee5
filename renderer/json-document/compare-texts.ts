import type { JsonSource } from "../../shared/json-index/json-source.ts";
import { openJsonNode } from "../../shared/json-index/lazy-node.ts";
import type { JsonNode } from "../../shared/json/json-node.ts";
import { findMember } from "../../shared/json/find-member.ts";
import { compareUsers } from "../../shared/user/compare-users.ts";
import { findUser, type JsonTrail, type UserProblem } from "../../shared/user/find-user.ts";
import { idMember } from "../../shared/user/user-text.ts";
import { describeProblem } from "./describe-problem.ts";
import type { DocumentComparison } from "./document-user.ts";
import { shortenDifference } from "./shorten-difference.ts";

type Side =
  | { readonly ok: true; readonly node: JsonNode; readonly path: JsonTrail }
  | ({ readonly ok: false } & UserProblem);

/** What differs between the users of two texts, from the other one to this one. */
export function compareTexts(other: JsonSource, own: JsonSource): DocumentComparison {
  const before = userSide(other);
  if (!before.ok) return { ...before, refused: "other" };
  const after = userSide(own);
  if (!after.ok) return { ...after, refused: "this" };
  const comparison = compareUsers(before.node, after.node);
  return {
    ok: true,
    userPath: after.path,
    comparison: { ...comparison, differences: comparison.differences.map(shortenDifference) },
  };
}

function userSide(source: JsonSource): Side {
  const problem = describeProblem(source);
  const root = openJsonNode(source);
  if (problem !== null || root === null) {
    return { ok: false, reason: "not-json", message: problem?.message ?? "The text is empty." };
  }
  const found = findUser(root);
  if (found.ok) return found;
  return isBareUser(root) ? { ok: true, node: root, path: [] } : found;
}

/** What “Copy value” of a user gives: the object without the key that names its kind. */
function isBareUser(root: JsonNode): boolean {
  const isAnswer = findMember(root, "Response") !== null || findMember(root, "Error") !== null;
  return !isAnswer && idMember(root) !== null;
}
