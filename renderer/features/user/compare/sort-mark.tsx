import { Minus, PencilLine, Plus } from "lucide-react";
import type { UserDifference } from "../../../../shared/user/compare-users.ts";
import styles from "./compare.module.css";

const icons = { added: Plus, removed: Minus, changed: PencilLine };

export interface SortMarkProps {
  readonly sort: UserDifference["sort"];
  /** How many, in front of the word. */
  readonly count?: number;
}

/** What became of a value, by icon, word and colour. */
export function SortMark({ sort, count }: SortMarkProps) {
  const Icon = icons[sort];
  return (
    <span className={styles.sort} data-sort={sort}>
      <Icon aria-hidden="true" />
      {count === undefined ? null : <strong>{count}</strong>}
      {sort}
    </span>
  );
}
