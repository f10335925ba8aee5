import type { ReactNode } from "react";
import styles from "./empty-pane.module.css";

export interface EmptyPaneProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** What belongs here, and the way to it. */
  readonly children: ReactNode;
}

/** In the place of what is not there: why, and what can be done. */
export function EmptyPane({ icon, title, children }: EmptyPaneProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
