import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./request-side.module.css";

export interface SideGroupProps {
  readonly title: string;
  readonly count: number;
  /** Shown open, whatever it was, while someone searches. */
  readonly isForced: boolean;
  /** At the right end of its title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A list that can be folded away under its title. */
export function SideGroup({ title, count, isForced, aside, children }: SideGroupProps) {
  return (
    <details
      className={styles.group}
      // another element while searching, so that what was folded is folded again afterwards
      key={isForced ? "searching" : "all"}
      open
    >
      <summary>
        <ChevronRight aria-hidden="true" />
        <h2>{title}</h2>
        <span className={styles.count}>{count}</span>
      </summary>
      {aside}
      {children}
    </details>
  );
}
