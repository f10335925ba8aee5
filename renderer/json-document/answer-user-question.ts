import type { UserKind } from "../../shared/contract/user.ts";
import type { JsonSource } from "../../shared/json-index/json-source.ts";
import { openJsonNode } from "../../shared/json-index/lazy-node.ts";
import { findMember } from "../../shared/json/find-member.ts";
import type { JsonNode } from "../../shared/json/json-node.ts";
import { parseJson } from "../../shared/json/parse-json.ts";
import { findUser } from "../../shared/user/find-user.ts";
import { readUser } from "../../shared/user/read-user.ts";
import { surveyFields, type UserSurvey } from "../../shared/user/survey-fields.ts";
import { userDrift } from "../../shared/user/user-drift.ts";
import { compareTexts } from "./compare-texts.ts";
import { describeProblem } from "./describe-problem.ts";
import type { DocumentComparison, DocumentUser } from "./document-user.ts";
import { mayHoldUser } from "./may-hold-user.ts";
import { readSource } from "./read-source.ts";

/** What the user of a text has of the documented fields; an empty text has no user. */
export function surveyUser(source: JsonSource, kind: UserKind): UserSurvey {
  const root = openJsonNode(source);
  if (root === null) throw new Error("There is nothing to survey.");
  return surveyFields(root, kind);
}

/** The user of a text with every field, and how it differs from the documentation. */
export function readUserOf(source: JsonSource): DocumentUser {
  const problem = describeProblem(source);
  const root = openJsonNode(source);
  if (problem !== null || root === null) {
    const message = problem?.message ?? "The text is empty.";
    return { reading: { ok: false, reason: "not-json", message }, drift: null };
  }
  if (!mayHoldUser(source.index)) return { reading: readUser(withoutUsers(root)), drift: null };
  const found = findUser(root);
  return {
    reading: readUser(root),
    drift: found.ok ? userDrift(found.node, found.kind) : null,
  };
}

/** As much of an answer as tells why there is no user in it: whether it is an error. */
function withoutUsers(root: JsonNode): JsonNode {
  return parseJson(findMember(root, "Error") === null ? "{}" : '{"Error":[]}');
}

/** What changed from the user in another text to the one in this. */
export async function compareUserWith(
  source: JsonSource,
  other: Blob,
): Promise<DocumentComparison> {
  return compareTexts(await readSource(other), source);
}
