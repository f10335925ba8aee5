import type { NamedValue } from "../../../shared/requests/request-draft.ts";
import { PairRows } from "./pair-rows.tsx";
import styles from "./request-form.module.css";

export interface HeaderRowsProps {
  readonly rows: readonly NamedValue[];
  readonly onChange: (rows: readonly NamedValue[]) => void;
}

/** Headers of one's own, and what goes along with every request. */
export function HeaderRows({ rows, onChange }: HeaderRowsProps) {
  return (
    <>
      <PairRows noun="Header" rows={rows} onChange={onChange} />
      <p className={styles.hint}>
        Replaced when named above: <code>User-Agent</code>, <code>Cache-Control</code>,{" "}
        <code>X-Bunq-Language</code>, <code>X-Bunq-Region</code>, <code>X-Bunq-Geolocation</code>,{" "}
        <code>Content-Type</code>. Always Sandgate’s: signature, token, request ID.
      </p>
    </>
  );
}
