import { useEffect, useRef } from "react";
import styles from "./exports-screen.module.css";
import { ImportPanel } from "./import-panel.tsx";

/** The way in for someone who comes from another client and has no account here yet. */
export function ImportScreen() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.screen} aria-labelledby="import-title">
      <header className={styles.header}>
        <h1 id="import-title" ref={heading} tabIndex={-1}>
          Import
        </h1>
        <p>Go on here with what another client began.</p>
      </header>
      <ImportPanel />
    </section>
  );
}
