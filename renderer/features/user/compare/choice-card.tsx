import type { ReactNode } from "react";
import styles from "./choose-other.module.css";

export interface ChoiceCardProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One way of naming the other side. */
export function ChoiceCard({ title, children }: ChoiceCardProps) {
  return (
    <section className={styles.choice} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
