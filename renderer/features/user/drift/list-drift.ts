import type { UserKind } from "../../../../shared/contract/user.ts";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import { fieldCatalog } from "../../../../shared/user/field-catalog.ts";
import type { UserSurvey } from "../../../../shared/user/survey-fields.ts";
import type { DriftEntry, UserDrift } from "../../../../shared/user/user-drift.ts";
import { withoutUser } from "../fields/group-fields.ts";

/**
 * One difference from the documentation.
 * - `label`: where, as shown; `key` tells it from all others.
 * - `meaning`: of a documented field; null for the others.
 * - `path`: the first value it stands for, or the object that lacks it.
 */
export interface DriftRow {
  readonly key: string;
  readonly entry: DriftEntry;
  readonly label: string;
  readonly meaning: string | null;
  readonly path: PathSegments;
}

export type DriftGroups = Readonly<Record<DriftEntry["sort"], readonly DriftRow[]>>;

/** The differences by their sort, each with the way to where it is. */
export function listDrift(kind: UserKind, drift: UserDrift, survey: UserSurvey): DriftGroups {
  const meanings = new Map(fieldCatalog(kind).map(({ pattern, meaning }) => [pattern, meaning]));
  const rows = drift.entries.map((entry) => ({
    key: JSON.stringify([entry.sort, entry.parent, entry.name, entry.found]),
    entry,
    label: withoutUser(entry.pattern),
    meaning: entry.sort === "undocumented" ? null : (meanings.get(entry.pattern) ?? null),
    path: pathOf(entry, survey),
  }));
  const of = (sort: DriftEntry["sort"]) => rows.filter(({ entry }) => entry.sort === sort);
  return { type: of("type"), undocumented: of("undocumented"), missing: of("missing") };
}

function pathOf({ sort, pattern, parent, found }: DriftEntry, survey: UserSurvey): PathSegments {
  const first = survey.fields.get(pattern)?.first;
  if (sort === "undocumented") return survey.undocumented.get(pattern)?.path ?? survey.userPath;
  if (sort === "type") {
    const place = found === "null" ? first?.null : first?.["other-type"];
    return place?.path ?? survey.userPath;
  }
  const object = survey.fields.get(parent)?.first.present;
  return first?.absent?.path ?? object?.path ?? survey.userPath;
}
