import { useId, type ReactNode, type Ref } from "react";
import styles from "./panel.module.css";

export interface PanelProps {
  readonly icon: ReactNode;
  readonly title: ReactNode;
  /** At the right end of the title: a badge, or what can be done. */
  readonly aside?: ReactNode;
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined;
  readonly children: ReactNode;
}

/** A framed part of a step with a title of its own. */
export function Panel({ icon, title, aside, headingRef, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header className={styles.header}>
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
        <h2 id={id} ref={headingRef} tabIndex={-1}>
          {title}
        </h2>
        {aside ? <div className={styles.aside}>{aside}</div> : null}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
