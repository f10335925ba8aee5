import type { ReactNode } from "react";
import { CopyButton } from "./copy-button.tsx";
import styles from "./fact-list.module.css";

/** Facts one under the other: label, value, copy. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.list}>{children}</dl>;
}

export interface FactRowProps {
  readonly label: string;
  readonly children: ReactNode;
  /** Copies exactly this; without it the row has no copy button. */
  readonly copyText?: string | undefined;
  /** Accessible name of the copy button; “Copy ” and the label otherwise. */
  readonly copyLabel?: string | undefined;
  /** For data: ids, fingerprints, times of the wire. */
  readonly mono?: boolean | undefined;
  /** Secondary words at the end of the row. */
  readonly hint?: ReactNode;
}

/** One fact, 28 px high, the value as bunq or this app knows it. */
export function FactRow({ label, children, copyText, copyLabel, mono, hint }: FactRowProps) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>
        <span className={mono ? styles.mono : styles.value}>{children}</span>
        {copyText === undefined ? null : (
          <CopyButton
            label={copyLabel ?? `Copy ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
            text={copyText}
          />
        )}
        {hint ? <span className={styles.hint}>{hint}</span> : null}
      </dd>
    </div>
  );
}
