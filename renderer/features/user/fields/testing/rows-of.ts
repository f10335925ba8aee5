import type { UserKind } from "../../../../../shared/contract/user.ts";
import { parseJson } from "../../../../../shared/json/parse-json.ts";
import { surveyFields } from "../../../../../shared/user/survey-fields.ts";
import { listFields, type FieldRow } from "../list-fields.ts";

/** The fields of a kind as an answer of this user alone has them. */
export function rowsOf(kind: UserKind, user: unknown): readonly FieldRow[] {
  const answer = parseJson(JSON.stringify({ Response: [{ [kind]: user }] }));
  return listFields(kind, surveyFields(answer, kind));
}

export function rowAt(rows: readonly FieldRow[], pattern: string): FieldRow {
  const row = rows.find(({ field }) => field.pattern === pattern);
  if (row === undefined) throw new Error(`no field ${pattern}`);
  return row;
}
