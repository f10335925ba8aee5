import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import colors from "../json-colors.module.css";
import { cutText } from "../json-viewer/cut-text.ts";
import styles from "./json-tree.module.css";

export interface TreeRowProps {
  readonly id: string;
  readonly node: JsonNode;
  readonly row: number;
  readonly depth: number;
  readonly top: number;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly hint: string | null;
  /** Shown at the right end of the selected row. */
  readonly actions: ReactNode;
}

const valueStyles = {
  string: colors.string,
  number: colors.number,
  true: colors.literal,
  false: colors.literal,
  null: colors.literal,
  object: colors.punct,
  array: colors.punct,
} as const;

const indentWidth = 16;
/** Deeper rows stay at this indent, so that they never leave the window. */
const deepestIndent = 24;

/** One row of 22 px: key, value, what it means. */
export function TreeRow(props: TreeRowProps) {
  const { id, node, row, depth, top, isOpen, isSelected, hint, actions } = props;
  const hasChildren = node.children.length > 0;
  const value = cutText(valueText(node, isOpen));
  const name = rowName(node, depth);
  return (
    <div
      role="treeitem"
      id={id}
      data-row={row}
      className={styles.row}
      aria-label={[name, hasChildren ? "" : value.shown, hint].filter(Boolean).join(" ")}
      aria-level={depth + 1}
      aria-setsize={depth === 0 ? 1 : (node.parent?.children.length ?? 1)}
      aria-posinset={depth === 0 ? 1 : node.index + 1}
      aria-selected={isSelected}
      {...(hasChildren ? { "aria-expanded": isOpen } : {})}
      style={{
        transform: `translateY(${top}px)`,
        paddingLeft: 12 + Math.min(depth, deepestIndent) * indentWidth,
      }}
    >
      <span className={styles.twisty} data-twisty={hasChildren ? row : undefined}>
        {hasChildren ? <ChevronRight aria-hidden="true" data-open={isOpen} /> : null}
      </span>
      {name === "" ? null : (
        <span className={styles.name}>
          <span className={colors.key}>{name}</span>
          <span className={colors.punct}>:&nbsp;</span>
        </span>
      )}
      <span className={`${styles.value} ${valueStyles[node.kind]}`}>{value.shown}</span>
      {value.left > 0 ? (
        <span className={styles.chip}>{value.left.toLocaleString("en")} more</span>
      ) : null}
      {hint === null ? null : <span className={styles.hint}>{hint}</span>}
      {actions}
    </div>
  );
}

/** Members by their key, items by their place, the whole text by nothing. */
function rowName(node: JsonNode, depth: number): string {
  if (node.key !== null) return node.key === "" ? '""' : node.key;
  return depth === 0 ? "" : String(node.index);
}

function valueText(node: JsonNode, isOpen: boolean): string {
  if (node.kind !== "object" && node.kind !== "array") return node.text;
  const [opening, closing] = node.kind === "object" ? "{}" : "[]";
  if (node.children.length === 0) return `${opening}${closing}`;
  return isOpen ? `${opening}` : `${opening}…${closing}`;
}
