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

/** Objects in the order of the documentation, the user itself first. */
export function groupFields(rows: readonly FieldRow[]): readonly FieldGroup[] {
  const groups = new Map<string, FieldRow[]>();
  for (const row of rows) {
    const group = groups.get(row.group);
    if (group) group.push(row);
    else groups.set(row.group, [row]);
  }
  return Array.from(groups, ([pattern, own]) => ({
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
