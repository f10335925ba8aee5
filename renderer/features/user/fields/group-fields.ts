import type { FieldRow } from "./list-fields.ts";

/**
 * The fields of one object. `label`: where it stands, as shown; `object`: what it is called in the
 * documentation.
 */
export interface FieldGroup {
  readonly pattern: string;
  readonly label: string;
  readonly object: string;
  readonly rows: readonly FieldRow[];
}

/**
 * The objects of the `shown` fields, in the order of the documentation, the user itself first; what
 * comes first depends on `all` fields, so that a search moves no object past another.
 */
export function groupFields(
  shown: readonly FieldRow[],
  all: readonly FieldRow[],
): readonly FieldGroup[] {
  const groups = new Map<string, FieldRow[]>(all.map(({ group }) => [group, []]));
  for (const row of shown) groups.get(row.group)?.push(row);
  const filled = [...groups].filter(([, own]) => own.length > 0);
  return filled.map(([pattern, own]) => ({
    pattern,
    label: withoutUser(pattern),
    object: own[0]?.field.owner ?? "",
    rows: own,
  }));
}

/** `UserPerson.address_main` is `address_main` to somebody who looks at one person. */
export function withoutUser(pattern: string): string {
  const dot = pattern.indexOf(".");
  return dot < 0 ? pattern : pattern.slice(dot + 1);
}
