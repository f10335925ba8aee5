import type { UserDifference } from "../../../../shared/user/compare-users.ts";
import styles from "./compare.module.css";
import { countDifferences } from "./group-differences.ts";
import { SortMark } from "./sort-mark.tsx";

export interface DifferenceCountsProps {
  readonly differences: readonly Pick<UserDifference, "sort">[];
  readonly more: number;
}

const sorts = ["changed", "added", "removed"] as const;

/** How many differences of each sort there are. */
export function DifferenceCounts({ differences, more }: DifferenceCountsProps) {
  const counts = countDifferences(differences);
  return (
    <span className={styles.counts}>
      {sorts.map((sort) => (
        <SortMark key={sort} sort={sort} count={counts[sort]} />
      ))}
      {more === 0 ? null : <span>and {more.toLocaleString("en")} more</span>}
    </span>
  );
}
