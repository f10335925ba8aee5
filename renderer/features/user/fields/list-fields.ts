import type { UserKind } from "../../../../shared/contract/user.ts";
import { fieldCatalog } from "../../../../shared/user/field-catalog.ts";
import type { FieldExplanation } from "../../../../shared/user/field-explanation.ts";
import { isUserKind } from "../../../../shared/user/schema/user-schemas.ts";
import type {
  FieldFinding,
  FieldPlace,
  FieldState,
  UserSurvey,
} from "../../../../shared/user/survey-fields.ts";

/**
 * A documented field beside what this answer has of it.
 * - `group`: the object it belongs to, as a pattern.
 * - `place`: where to look: the value, or the object that lacks it; null when that is missing too.
 */
export interface FieldRow {
  readonly field: FieldExplanation;
  readonly group: string;
  readonly state: FieldState;
  readonly place: FieldPlace | null;
  readonly counts: FieldFinding["counts"] | null;
}

/** What is worth knowing first of a field that stands in a list in several ways. */
const states = ["other-type", "present", "null", "absent"] as const;

/**
 * Every documented field of a kind. The users inside a `UserApiKey` that this answer has bring the
 * fields of their own kinds along.
 */
export function listFields(kind: UserKind, survey: UserSurvey): readonly FieldRow[] {
  return fieldCatalog(kind).flatMap((field) => {
    const row = rowOf(field, survey);
    const { name } = field;
    if (!isUserKind(name) || row.state !== "present") return [row];
    const prefix = field.pattern.slice(0, -name.length);
    const inner = fieldCatalog(name).map((own) => ({ ...own, pattern: prefix + own.pattern }));
    return [row, ...inner.map((own) => rowOf(own, survey))];
  });
}

function rowOf(field: FieldExplanation, { fields }: UserSurvey): FieldRow {
  const finding = fields.get(field.pattern);
  const state = states.find((candidate) => (finding?.counts[candidate] ?? 0) > 0) ?? "absent";
  return {
    field,
    group: field.pattern.slice(0, -field.name.length - 1),
    state,
    place: finding?.first[state] ?? null,
    counts: finding?.counts ?? null,
  };
}
