import { ChevronRight } from "lucide-react";
import { memo, type ReactNode } from "react";
import type { TreeRow as Row } from "../../json-document/document-rows.ts";
import type { SearchQuery } from "../../json-document/document-state.ts";
import colors from "../json-colors.module.css";
import { MarkedText } from "./marked-text.tsx";
import { rowName } from "./row-name.ts";
import styles from "./rows.module.css";
import { shownValue, type ShownValue } from "./shown-value.ts";

export interface TreeRowProps {
  readonly id: string;
  readonly row: Row;
  /** Px below the first row at hand. */
  readonly y: number;
  readonly isSelected: boolean;
  readonly hint: string | null;
  /** The search whose hit this may be. */
  readonly query: SearchQuery | null;
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
export const TreeRow = memo(function TreeRow(props: TreeRowProps) {
  const { id, row, y, isSelected, hint, query, actions } = props;
  const hasChildren = row.children > 0;
  const value = valueOf(row);
  const name = rowName(row);
  const keyQuery = query?.scope === "values" ? null : query;
  const valueQuery = query?.scope === "keys" ? null : query;
  return (
    <div
      role="treeitem"
      id={id}
      data-node={row.node}
      data-selected={isSelected}
      data-hit={row.isHit}
      className={styles.row}
      aria-label={[name, hasChildren ? "" : value.text, value.chip, hint].filter(Boolean).join(" ")}
      aria-level={row.depth + 1}
      aria-setsize={row.depth === 0 ? 1 : row.setSize}
      aria-posinset={row.depth === 0 ? 1 : row.position + 1}
      aria-selected={isSelected}
      {...(hasChildren ? { "aria-expanded": row.isOpen } : {})}
      style={{
        transform: `translateY(${y}px)`,
        paddingLeft: 12 + Math.min(row.depth, deepestIndent) * indentWidth,
      }}
    >
      <span className={styles.twisty} data-twisty={hasChildren || undefined}>
        {hasChildren ? <ChevronRight aria-hidden="true" data-open={row.isOpen} /> : null}
      </span>
      {name === "" ? null : (
        <>
          <span className={`${styles.name} ${row.keyText === null ? colors.punct : colors.key}`}>
            <MarkedText text={name} query={row.isHit ? keyQuery : null} />
          </span>
          <span className={colors.punct}>:&nbsp;</span>
        </>
      )}
      <span className={`${styles.value} ${valueStyles[row.kind]}`}>
        <MarkedText text={value.text} query={row.isHit && !hasChildren ? valueQuery : null} />
      </span>
      {value.chip === null ? null : <span className={styles.chip}>{value.chip}</span>}
      {hint === null ? null : <span className={styles.hint}>{hint}</span>}
      {actions}
    </div>
  );
});

function valueOf(row: Row): ShownValue {
  if (row.kind !== "object" && row.kind !== "array") return shownValue(row);
  const [opening, closing] = row.kind === "object" ? "{}" : "[]";
  if (row.children === 0) return { text: `${opening}${closing}`, chip: null };
  return { text: row.isOpen ? `${opening}` : `${opening}…${closing}`, chip: null };
}
