import type { ReactNode } from "react";
import type { FieldExplanation, FieldValue } from "../../../../shared/user/field-explanation.ts";
import { DocLink } from "../../../components/doc-link.tsx";
import styles from "./fields.module.css";

export interface FieldFactsProps {
  readonly field: FieldExplanation;
  /** The value of this answer as written, to mark it among the documented ones. */
  readonly current?: string | null;
  /** More facts, before where they are documented. */
  readonly children?: ReactNode;
}

/** What is documented about a field: its type, its values, what is special, and where. */
export function FieldFacts({ field, current = null, children }: FieldFactsProps) {
  const { type, values, writeOnly, nullable, observed, onlyOn, docs } = field;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Type</dt>
        <dd>
          {type}
          {nullable ? ", or null" : null}
          {writeOnly ? ", write-only: sent in requests, never expected in an answer" : null}
        </dd>
      </div>
      {values.length === 0 ? null : (
        <div>
          <dt>Values</dt>
          <dd>
            <KnownValues values={values} current={current} />
          </dd>
        </div>
      )}
      {observed === null ? null : (
        <div>
          <dt>Real answers</dt>
          <dd>{observed}</dd>
        </div>
      )}
      {children}
      <div>
        <dt>Documented</dt>
        <dd>
          <DocLink page={docs}>doc.bunq.com/{docs}</DocLink>
          {onlyOn === null ? null : <span className={styles.only}>on this page only</span>}
        </dd>
      </div>
    </dl>
  );
}

interface KnownValuesProps {
  readonly values: readonly FieldValue[];
  readonly current: string | null;
}

/** bunq adds values without notice, so the list never claims to be all. */
function KnownValues({ values, current }: KnownValuesProps) {
  return (
    <ul className={styles.values}>
      {values.map(({ value, meaning }) => (
        <li key={value}>
          <code>{value}</code>
          <span>{meaning}</span>
          {current === JSON.stringify(value) ? <em>this answer</em> : null}
        </li>
      ))}
    </ul>
  );
}
