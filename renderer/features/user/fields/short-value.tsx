import type { JsonKind } from "../../../../shared/json/json-node.ts";
import { cutText } from "../../../components/json-tree/cut-text.ts";
import colors from "../../../components/json-colors.module.css";
import styles from "./fields.module.css";

export interface ShortValueProps {
  readonly kind: JsonKind;
  /** As written; "" for objects and lists. */
  readonly text: string;
  /** How many values an object or a list holds. */
  readonly items: number;
}

/** A value in one line: as written, or how much an object or a list holds. */
export function ShortValue({ kind, text, items }: ShortValueProps) {
  if (kind === "object" || kind === "array") {
    const unit = kind === "object" ? "field" : "item";
    return (
      <span className={styles.size}>
        {items} {items === 1 ? unit : `${unit}s`}
      </span>
    );
  }
  const { shown, left } = cutText(text);
  return (
    <code className={`${styles.scalar} ${colors[colorOf(kind)]}`} title={shown}>
      {shown}
      {left > 0 ? "…" : null}
    </code>
  );
}

function colorOf(kind: JsonKind): "string" | "number" | "literal" {
  return kind === "string" || kind === "number" ? kind : "literal";
}
