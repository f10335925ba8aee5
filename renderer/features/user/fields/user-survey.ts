import { use } from "react";
import type { UserKind } from "../../../../shared/contract/user.ts";
import type { UserSurvey } from "../../../../shared/user/survey-fields.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";

export type SurveyOutcome =
  | { readonly ok: true; readonly survey: UserSurvey }
  | { readonly ok: false; readonly message: string };

const surveys = new WeakMap<JsonDocument, Promise<SurveyOutcome>>();

/** What the answer has of the documented fields; waits in the nearest `Suspense` for the worker. */
export function useUserSurvey(document: JsonDocument, kind: UserKind): SurveyOutcome {
  return use(surveyOf(document, kind));
}

/** Asked once for each opened text, which is always of one kind and never changes. */
function surveyOf(document: JsonDocument, kind: UserKind): Promise<SurveyOutcome> {
  const known = surveys.get(document);
  if (known) return known;
  const asked = document.surveyUser(kind).then(
    (survey): SurveyOutcome => ({ ok: true, survey }),
    (thrown: unknown): SurveyOutcome => ({
      ok: false,
      message: thrown instanceof Error ? thrown.message : "This text could not be read.",
    }),
  );
  surveys.set(document, asked);
  return asked;
}
