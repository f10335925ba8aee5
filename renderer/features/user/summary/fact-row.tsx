import { Check, Copy, TriangleAlert } from "lucide-react";
import { useCallback, useId } from "react";
import { Badge } from "../../../components/badge.tsx";
import { cutText } from "../../../components/json-viewer/cut-text.ts";
import { useCopy } from "../../../components/use-copy.ts";
import type { JsonDocument } from "../../../json-document/json-document.ts";
import { contentOf } from "../document/source-of.ts";
import type { ShownFact } from "./resolve-summary.ts";
import styles from "./summary.module.css";

export interface FactRowProps {
  readonly document: JsonDocument;
  readonly fact: ShownFact;
  readonly onShowDrift: (() => void) | undefined;
}

const longestText = 400;
const icons = { idle: <Copy />, copied: <Check />, failed: <TriangleAlert /> };

/** A label and its value, which is a button: pressing it copies the value as it was sent. */
export function FactRow({ document, fact, onShowDrift }: FactRowProps) {
  const { label, path, value } = fact;
  const id = useId();
  const prepared = typeof value === "object" && "copy" in value ? value.copy : undefined;
  const source = useCallback(
    () => (prepared === undefined ? contentOf(document, path) : Promise.resolve(prepared)),
    [document, path, prepared],
  );
  const { state, copy } = useCopy(`Copy ${label.toLowerCase()}`, source);
  return (
    <div className={styles.fact}>
      <dt id={`${id}-label`}>{label}</dt>
      <dd>
        <button
          type="button"
          id={`${id}-value`}
          className={styles.value}
          aria-labelledby={`${id}-label ${id}-value`}
          data-path={JSON.stringify(path)}
          data-copy={state}
          data-command={`Copy ${label}`}
          onClick={() => void copy()}
        >
          <FactText value={value} />
          <span className={styles.copyMark} aria-hidden="true">
            {icons[state]}
          </span>
        </button>
        {typeof value === "object" && "odd" in value ? (
          <OddMark label={label} onShowDrift={onShowDrift} />
        ) : null}
        {typeof value === "object" && "note" in value && value.note ? (
          <span className={styles.note}>{value.note}</span>
        ) : null}
      </dd>
    </div>
  );
}

function FactText({ value }: Pick<ShownFact, "value">) {
  if (value === "null") return <code className={styles.literal}>null</code>;
  if ("odd" in value) return <code className={styles.data}>{shorten(value.odd)}</code>;
  const text = shorten(value.text);
  if (value.tone) return <Badge tone={value.tone}>{text}</Badge>;
  return <span className={value.isData ? styles.data : styles.text}>{text}</span>;
}

/** A value of another type than documented: what breaks the clients that were generated. */
function OddMark({ label, onShowDrift }: Pick<FactRowProps, "onShowDrift"> & { label: string }) {
  const words = "Other type than documented";
  if (!onShowDrift) return <span className={styles.odd}>{words}</span>;
  return (
    <button
      type="button"
      className={styles.odd}
      aria-label={`${words}: ${label}. Show drift`}
      onClick={onShowDrift}
    >
      {words}
    </button>
  );
}

function shorten(text: string): string {
  const { shown, left } = cutText(text, longestText);
  return left === 0 ? text : `${shown}… ${left.toLocaleString("en")} more characters`;
}
