import { TriangleAlert } from "lucide-react";
import { describeState } from "./describe-state.ts";
import styles from "./fields.module.css";
import type { FieldRow } from "./list-fields.ts";
import { ShortValue } from "./short-value.tsx";

/** What this answer has of a field: its value, or the word for having none. */
export function FieldValueCell({ row }: { readonly row: FieldRow }) {
  const { state, place } = row;
  const words = describeState(row);
  return (
    <span className={styles.value} data-state={state}>
      {state === "other-type" ? <TriangleAlert aria-hidden="true" /> : null}
      {words === null ? null : <span className={styles.state}>{words}</span>}
      {place && (state === "present" || state === "other-type") ? (
        <ShortValue kind={place.kind} text={place.text} items={place.children} />
      ) : null}
    </span>
  );
}
