import type { ReactNode } from "react";
import styles from "./badge.module.css";

export type BadgeTone = "ok" | "warn" | "bad" | "info" | "neutral";

export interface BadgeProps {
  readonly tone: BadgeTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** One word of state. The word says it; the colour only repeats it. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className={[styles.badge, styles[tone]].join(" ")}>
      {icon}
      {children}
    </span>
  );
}
