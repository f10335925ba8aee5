/** The first `count` rows of all groups together, with the group that each part is of. */
export function firstRows<Group, Row>(
  groups: readonly Group[],
  count: number,
  rowsOf: (group: Group) => readonly Row[],
): readonly { readonly group: Group; readonly rows: readonly Row[] }[] {
  let room = count;
  const parts = groups.map((group) => {
    const rows = rowsOf(group).slice(0, room);
    room -= rows.length;
    return { group, rows };
  });
  return parts.filter(({ rows }) => rows.length > 0);
}
