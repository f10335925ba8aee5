import type { JsonIndex } from "./json-index.ts";

/** Containers with fewer children are walked; of others every so many-th child is remembered. */
const stride = 256;

/**
 * Which place a value has among its siblings, and which value has a place. The first question about
 * a container walks its children once; afterwards a million items cost at most `stride` steps.
 */
export interface ChildPlaces {
  readonly placeOf: (parent: number, child: number) => number;
  /** Null where the container has no such place. */
  readonly childAt: (parent: number, place: number) => number | null;
}

export function createChildPlaces(index: JsonIndex): ChildPlaces {
  const { next } = index;
  const known = new Map<number, Uint32Array>();

  function marksOf(parent: number): Uint32Array {
    const before = known.get(parent);
    if (before) return before;
    const marks = markChildren(index, parent);
    if (marks.length > 1) known.set(parent, marks);
    return marks;
  }

  return {
    placeOf: (parent, child) => {
      const marks = marksOf(parent);
      const mark = Math.max(0, lastAtMost(marks, child));
      let place = mark * stride;
      for (let at = marks[mark] ?? child; at < child; at = next[at] ?? child) place += 1;
      return place;
    },
    childAt: (parent, place) => {
      const mark = Math.floor(place / stride);
      const end = next[parent] ?? 0;
      let child = marksOf(parent)[mark] ?? end;
      for (let left = place - mark * stride; left > 0 && child < end; left -= 1) {
        child = next[child] ?? end;
      }
      return child < end ? child : null;
    },
  };
}

function markChildren({ next }: JsonIndex, parent: number): Uint32Array {
  const marks: number[] = [];
  const end = next[parent] ?? 0;
  let place = 0;
  for (let child = parent + 1; child < end; child = next[child] ?? end) {
    if (place % stride === 0) marks.push(child);
    place += 1;
  }
  return Uint32Array.from(marks);
}

/** The position of the last entry of a rising list that is not above `value`; -1 for none. */
export function lastAtMost(list: ArrayLike<number>, value: number, length = list.length): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
