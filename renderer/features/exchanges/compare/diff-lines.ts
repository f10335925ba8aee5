/** A line that only one side has, by its number there, counted from 1. */
export interface LineDifference {
  readonly sort: "added" | "removed";
  readonly number: number;
  readonly text: string;
}

/**
 * - `more`: how many differing lines there are beyond those listed.
 * - `isExact`: false when the texts differ in too much to say which line became which; all lines
 *   between their common beginning and end count as different then.
 */
export interface LineDifferences {
  readonly differences: readonly LineDifference[];
  readonly more: number;
  readonly isExact: boolean;
}

const mostListed = 400;
/** Pairs of lines that are looked at, which is what the time and the memory go into. */
const mostPairs = 1_000_000;

/** What two texts differ in, line by line. */
export function diffLines(from: string, to: string): LineDifferences {
  const before = from.split("\n");
  const after = to.split("\n");
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const removed = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end);
  const isExact = removed.length * added.length <= mostPairs;
  const kept = isExact ? commonLines(removed, added) : [];
  const differences = [
    ...alone("removed", removed, new Set(kept.map(([left]) => left)), start),
    ...alone("added", added, new Set(kept.map(([, right]) => right)), start),
  ].toSorted((one, other) => one.number - other.number);
  return {
    differences: differences.slice(0, mostListed),
    more: Math.max(0, differences.length - mostListed),
    isExact,
  };
}

function commonStart(before: readonly string[], after: readonly string[]): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before[count] === after[count]) count += 1;
  return count;
}

function commonEnd(before: readonly string[], after: readonly string[], start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let count = 0;
  while (count < most && before.at(-1 - count) === after.at(-1 - count)) count += 1;
  return count;
}

/** The longest common subsequence, as pairs of places. */
function commonLines(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  const width = after.length + 1;
  // how long the common rest is from each pair of places on
  const rest = new Uint32Array((before.length + 1) * width);
  const at = (left: number, right: number) => rest[left * width + right] ?? 0;
  for (let left = before.length - 1; left >= 0; left -= 1) {
    for (let right = after.length - 1; right >= 0; right -= 1) {
      rest[left * width + right] =
        before[left] === after[right]
          ? at(left + 1, right + 1) + 1
          : Math.max(at(left + 1, right), at(left, right + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let left = 0, right = 0; left < before.length && right < after.length;) {
    if (before[left] === after[right]) {
      pairs.push([left, right]);
      left += 1;
      right += 1;
    } else if (at(left + 1, right) >= at(left, right + 1)) left += 1;
    else right += 1;
  }
  return pairs;
}

function alone(
  sort: LineDifference["sort"],
  lines: readonly string[],
  common: ReadonlySet<number>,
  start: number,
): readonly LineDifference[] {
  return lines
    .map((text, place): LineDifference => ({ sort, number: start + place + 1, text }))
    .filter((_, place) => !common.has(place));
}
