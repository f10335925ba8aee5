import type { certainties, RemedyName } from "../../../shared/contract/diagnosis.ts";
import type { Facts } from "./facts.ts";

type OfFacts<T> = T | ((facts: Facts) => T);

/**
 * One row of the table: one cause of a failure.
 * - `applies`: whether the facts are this cause. Of all rows that apply the surest one counts, and
 *   of one certainty only one may apply: the tests of the rows refuse two.
 * - `ruledOut`: what it is not, each with the fact that says so. What holds of every answer (the
 *   network, the clock, the signature) is added for all rows (`rule-out.ts`).
 */
export interface Cause {
  readonly name: string;
  readonly certainty: (typeof certainties)[number];
  readonly applies: (facts: Facts) => boolean;
  readonly title: OfFacts<string>;
  readonly meaning: OfFacts<string>;
  readonly ruledOut?: (facts: Facts) => readonly string[];
  readonly remedy: OfFacts<RemedyName>;
  /** For `wait`, in ms. */
  readonly waitMs?: (facts: Facts) => number;
}

export function ofFacts<T extends string>(value: OfFacts<T>, facts: Facts): T {
  return typeof value === "function" ? value(facts) : value;
}
