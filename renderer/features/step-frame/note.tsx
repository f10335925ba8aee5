import type { ReactNode } from "react";
import styles from "./note.module.css";

export interface NoteProps {
  readonly tone: "ok" | "warn" | "bad" | "info" | "neutral";
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
}

/** Something to know before going on: an icon, a few words, at most one button. */
export function Note({ tone, icon, title, children, action }: NoteProps) {
  return (
    <section className={[styles.note, styles[tone]].join(" ")}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.content}>
        <h2 className={styles.title}>{title}</h2>
        {children}
      </div>
      {action ? <div className={styles.action}>{action}</div> : null}
    </section>
  );
}
