import type { Diagnosis } from "../../../shared/contract/diagnosis.ts";
import type { Logger } from "../ports.ts";
import { ofFacts, type Cause } from "./cause.ts";
import type { Facts } from "./facts.ts";
import { findCauses } from "./find-cause.ts";
import { ruleOut } from "./rule-out.ts";

/** The diagnosis of these facts; null where no row is about them. Two rows of one rank are a defect. */
export function diagnose(rows: readonly Cause[], facts: Facts, logger: Logger): Diagnosis | null {
  const [row, other] = findCauses(rows, facts);
  if (row === undefined) return null;
  if (other) logger.error("doctor.ambiguous", { first: row.name, second: other.name });
  const remedy = ofFacts(row.remedy, facts);
  return {
    cause: row.name,
    certainty: row.certainty,
    title: ofFacts(row.title, facts),
    meaning: ofFacts(row.meaning, facts),
    ruledOut: [...(row.ruledOut?.(facts) ?? []), ...ruleOut(facts)],
    remedy,
    ...(remedy === "wait" && row.waitMs ? { waitMs: row.waitMs(facts) } : {}),
  };
}
