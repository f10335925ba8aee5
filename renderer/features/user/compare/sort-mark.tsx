import { Minus, PencilLine, Plus } from "lucide-react";
import type { UserDifference } from "../../../../shared/user/compare-users.ts";
import styles from "./compare.module.css";

const icons = { added: Plus, removed: Minus, changed: PencilLine };

/** What became of a value, by icon, word and colour. */
export function SortMark({ sort }: { readonly sort: UserDifference["sort"] }) {
  const Icon = icons[sort];
  return (
    <span className={styles.sort} data-sort={sort}>
      <Icon aria-hidden="true" />
      {sort}
    </span>
  );
}
