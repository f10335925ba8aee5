import { memo } from "react";
import type { JsonKind } from "../../../../shared/json/json-node.ts";
import { pathText, type PathStyle } from "../../../../shared/json-index/path-text.ts";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import { CopyButton } from "../../../components/copy-button.tsx";
import { ShortValue } from "../fields/short-value.tsx";
import styles from "./compare.module.css";
import type { ShownDifference } from "./group-differences.ts";
import { SortMark } from "./sort-mark.tsx";

export interface DifferenceRowProps {
  readonly difference: ShownDifference;
  readonly userPath: PathSegments;
  /** The notation of copied paths. */
  readonly pathStyle: PathStyle;
  /** The one row that the Tab key comes to. */
  readonly isCurrent: boolean;
  readonly onFocus: (label: string) => void;
  readonly onShow: (difference: ShownDifference) => void;
}

/** One path with what each side has there. */
export const DifferenceRow = memo(function DifferenceRow(props: DifferenceRowProps) {
  const { difference, userPath, pathStyle, isCurrent, onFocus, onShow } = props;
  const { sort, label, path, before, after, beforeKind, afterKind } = difference;
  return (
    <li className={styles.row} data-sort={sort} data-current={isCurrent}>
      <SortMark sort={sort} />
      <span className={styles.path}>
        <button
          type="button"
          data-row=""
          tabIndex={isCurrent ? 0 : -1}
          title={`${label}: show in the tree`}
          onFocus={() => onFocus(label)}
          onClick={() => onShow(difference)}
        >
          <code>{label}</code>
        </button>
        <CopyButton
          label={`Copy path of ${label}`}
          text={pathText([...userPath, ...path], pathStyle)}
        />
      </span>
      <SideValue side="from" text={before} kind={beforeKind} />
      <SideValue side="to" text={after} kind={afterKind} />
    </li>
  );
});

interface SideValueProps {
  readonly side: "from" | "to";
  readonly text: string | null;
  readonly kind: JsonKind | null;
}

function SideValue({ side, text, kind }: SideValueProps) {
  const isContainer = kind === "object" || kind === "array";
  return (
    <span className={styles.value} data-side={side}>
      <span className="visually-hidden">{side} </span>
      {text === null || kind === null ? <span className={styles.nothing}>not there</span> : null}
      {text !== null && isContainer ? <span className={styles.size}>{text}</span> : null}
      {text !== null && kind !== null && !isContainer ? (
        <ShortValue kind={kind} text={text} items={0} />
      ) : null}
    </span>
  );
}
