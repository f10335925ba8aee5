/** Ids in rising order, each once. An array is one; see also `joinedIds`. */
export interface SortedIds {
  readonly length: number;
  at(index: number): number | undefined;
}

/** Where `id` stands, or where it would be put: the number of ids below it. */
export function idsBelow(ids: SortedIds, id: number): number {
  let from = 0;
  let to = ids.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ids.at(middle) ?? 0) < id) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** `lower` and then `higher`, all of which lie above, without copying either. */
export function joinedIds(lower: SortedIds, higher: SortedIds): SortedIds {
  if (lower.length === 0) return higher;
  const { length } = lower;
  return {
    length: length + higher.length,
    at: (index) => (index < length ? lower.at(index) : higher.at(index - length)),
  };
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
