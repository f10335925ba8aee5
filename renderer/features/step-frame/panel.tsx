import { useId, type ReactNode } from "react";
import styles from "./panel.module.css";

export interface PanelProps {
  readonly icon: ReactNode;
  readonly title: ReactNode;
  /** At the right end of the title: a badge, or what can be done. */
  readonly aside?: ReactNode;
  /** Its title takes the focus that is lost beside it: it is the outcome of something. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** A framed part of a step with a title of its own. */
export function Panel({ icon, title, aside, takesFocus = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header className={styles.header}>
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
        <h2 id={id} {...(takesFocus ? { "data-takes-focus": "" } : {})}>
          {title}
        </h2>
        {aside ? <div className={styles.aside}>{aside}</div> : null}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
