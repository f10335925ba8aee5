import type { UserKind } from "../../shared/contract/user.ts";
import type { JsonSource } from "../../shared/json-index/json-source.ts";
import { openJsonNode } from "../../shared/json-index/lazy-node.ts";
import { surveyFields, type UserSurvey } from "../../shared/user/survey-fields.ts";

/** What the user of a text has of the documented fields; an empty text has no user. */
export function surveyUser(source: JsonSource, kind: UserKind): UserSurvey {
  const root = openJsonNode(source);
  if (root === null) throw new Error("There is nothing to survey.");
  return surveyFields(root, kind);
}
