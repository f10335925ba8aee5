/** Ids in rising order, each once. */
export type SortedIds = readonly number[];

/** Where `id` stands, or where it would be put: the number of ids below it. */
export function idsBelow(ids: SortedIds, id: number): number {
  let from = 0;
  let to = ids.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ids[middle] ?? 0) < id) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** New rows have the highest id, so this nearly always appends. */
export function insertId(ids: number[], id: number): void {
  const at = idsBelow(ids, id);
  if (ids[at] !== id) ids.splice(at, 0, id);
}

export function removeId(ids: number[], id: number): void {
  const at = idsBelow(ids, id);
  if (ids[at] === id) ids.splice(at, 1);
}
