import type { JsonKind } from "../../../../shared/json/json-node.ts";
import { cutText } from "../../../components/json-viewer/cut-text.ts";
import colors from "../../../components/json-colors.module.css";
import styles from "./fields.module.css";

export interface ShortValueProps {
  readonly kind: JsonKind;
  /** As written; "" for objects and lists. */
  readonly text: string;
  /** How many values an object or a list holds. */
  readonly items: number;
  /** All of what is known of it, over several lines. */
  readonly isWhole?: boolean;
}

/** A value in one line: as written, or how much an object or a list holds. */
export function ShortValue({ kind, text, items, isWhole = false }: ShortValueProps) {
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
    <code className={`${styles.scalar} ${colors[colorOf(kind)]}`} title={text}>
      {isWhole || left === 0 ? text : `${shown}…`}
    </code>
  );
}

function colorOf(kind: JsonKind): "string" | "number" | "literal" {
  return kind === "string" || kind === "number" ? kind : "literal";
}
