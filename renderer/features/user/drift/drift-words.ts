import type { DriftEntry, UserDrift } from "../../../../shared/user/user-drift.ts";

/** The groups in the order of how much they break. */
export const driftSorts = ["type", "undocumented", "missing"] as const;

export const driftTitles: Readonly<Record<DriftEntry["sort"], string>> = {
  type: "Of another type than documented",
  undocumented: "In this answer, not documented",
  missing: "Documented, not in this answer",
};

/** What each group means for a client. */
export const driftMeanings: Readonly<Record<DriftEntry["sort"], string>> = {
  type: "A generated SDK parses each field into its documented type, so one such value makes it fail on the whole answer.",
  undocumented: "bunq adds fields without notice. A client that refuses unknown fields fails here.",
  missing:
    "Normal: real answers are smaller than the documentation. Treat every field as optional.",
};

/** Documented beside sent, and how often: `text (ID) documented, whole number sent`. */
export function describeDrift({ documented, found, count }: DriftEntry): string {
  const times = count === 1 ? "" : `, ${count} times`;
  if (documented === null) return `${found ?? "a value"} sent${times}`;
  if (found === null) return `${documented}${times}`;
  return `${documented} documented, ${found} sent${times}`;
}

/** What takes the place of a list with nothing in it; of a part it says that it is one. */
export function describeNoDrift({
  complete,
  visited,
}: Pick<UserDrift, "complete" | "visited">): string {
  if (complete) return "This answer is exactly as documented.";
  const count = visited.toLocaleString("en");
  return `The first ${count} values are exactly as documented. What stands behind them was not compared.`;
}

/** All of it in one line, in which what is normal comes last. */
export function summarizeDrift(counts: Readonly<Record<DriftEntry["sort"], number>>): string {
  const { type, undocumented, missing } = counts;
  return [
    `${type} of another type`,
    `${undocumented} undocumented`,
    `${missing} not in this answer`,
  ].join(" · ");
}
