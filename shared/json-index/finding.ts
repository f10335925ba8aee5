/** Something unusual in a text. `node`: the first of them, null when it is in no value. */
export interface Finding {
  readonly count: number;
  readonly node: number | null;
}

/** Looks through a text in steps of about a millisecond; null when there is nothing. */
export type FindingSearch = Generator<undefined, Finding | null>;

export function findingOf(count: number, node: number | null): Finding | null {
  return count === 0 ? null : { count, node };
}
