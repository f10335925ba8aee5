import { ChevronRight } from "lucide-react";
import { memo } from "react";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import { FieldDetails } from "./field-details.tsx";
import { FieldValueCell } from "./field-value-cell.tsx";
import type { FieldsView } from "./fields-memory.ts";
import styles from "./fields.module.css";
import type { FieldRow } from "./list-fields.ts";

export interface FieldItemProps {
  readonly row: FieldRow;
  readonly open: boolean;
  /** The one row that the Tab key comes to. */
  readonly isCurrent: boolean;
  readonly userPath: PathSegments;
  readonly onToggle: (pattern: string) => void;
  readonly onChange: (part: Partial<FieldsView>) => void;
  readonly onShow: (path: PathSegments) => void;
}

/** A field in one row; opened, all there is to say about it. */
export const FieldItem = memo(function FieldItem(props: FieldItemProps) {
  const { row, open, isCurrent, userPath, onToggle, onChange, onShow } = props;
  const { name, pattern, type, meaning } = row.field;
  return (
    <li className={styles.item} data-open={open}>
      <button
        type="button"
        data-row=""
        className={styles.row}
        aria-expanded={open}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => onToggle(pattern)}
        onFocus={() => onChange({ current: pattern })}
      >
        <ChevronRight aria-hidden="true" className={styles.twisty} />
        <code className={styles.name} title={name}>
          {name}
        </code>
        <span className={styles.type}>{type}</span>
        <span className={styles.meaning}>{meaning}</span>
        <FieldValueCell row={row} />
      </button>
      {open ? <FieldDetails row={row} userPath={userPath} onShow={onShow} /> : null}
    </li>
  );
});
