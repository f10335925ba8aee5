import { useMemo } from "react";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import { explainField } from "../../../../shared/user/explain-field.ts";
import { CopyButton } from "../../../components/copy-button.tsx";
import { FieldFacts } from "./field-facts.tsx";
import styles from "./field-card.module.css";

/** What is documented about the value at a path, from the root of the answer or from the user. */
export function FieldCard({ path }: { readonly path: PathSegments }) {
  const field = useMemo(() => explainField(path), [path]);
  const last = path.at(-1);
  if (field === null) {
    return (
      <div className={styles.card}>
        <h2 className={styles.name}>
          <code>{last === undefined ? "The whole answer" : String(last)}</code>
        </h2>
        <p className={styles.meaning}>
          <strong>Not documented.</strong> bunq’s pages about the user object do not name it. It is
          kept and shown as it was sent.
        </p>
      </div>
    );
  }
  return (
    <div className={styles.card}>
      <h2 className={styles.name}>
        <code>{field.name}</code>
        {field.owner === null ? null : <span>of {field.owner}</span>}
      </h2>
      <p className={styles.meaning}>{field.meaning}</p>
      <FieldFacts field={field}>
        <div>
          <dt>Pattern</dt>
          <dd className={styles.pattern}>
            <code>{field.pattern}</code>
            <CopyButton label={`Copy pattern of ${field.name}`} text={field.pattern} />
          </dd>
        </div>
      </FieldFacts>
    </div>
  );
}
