import { certainties } from "../../../shared/contract/diagnosis.ts";
import type { Cause } from "./cause.ts";
import type { Facts } from "./facts.ts";

/** The rows of the highest certainty that apply: one, or none where no row knows the failure. */
export function findCauses(rows: readonly Cause[], facts: Facts): readonly Cause[] {
  const applying = rows.filter(({ applies }) => applies(facts));
  for (const certainty of certainties) {
    const found = applying.filter((row) => row.certainty === certainty);
    if (found.length > 0) return found;
  }
  return [];
}
