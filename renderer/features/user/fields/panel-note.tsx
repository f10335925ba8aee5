import type { ReactNode } from "react";
import styles from "./panel.module.css";

/** What a panel says when it has nothing to list. */
export function PanelNote({ children }: { readonly children: ReactNode }) {
  return <div className={styles.note}>{children}</div>;
}
