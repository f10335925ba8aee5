import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import { settingsQuery } from "../../../backend/queries.ts";
import { Button } from "../../../components/button.tsx";
import panel from "../fields/panel.module.css";
import { firstRows } from "../fields/first-rows.ts";
import { useGrowingCount } from "../fields/use-growing-count.ts";
import { useRowKeys } from "../fields/use-row-keys.ts";
import styles from "./compare.module.css";
import type { Sides } from "./describe-sides.ts";
import { DifferenceRow } from "./difference-row.tsx";
import { groupDifferences, pathInShownText, type ShownDifference } from "./group-differences.ts";

export interface DifferenceListProps {
  readonly differences: readonly ShownDifference[];
  readonly more: number;
  readonly sides: Sides;
  readonly isSwapped: boolean;
  /** From the root of the shown text to its user. */
  readonly userPath: PathSegments;
  readonly onShow: (path: PathSegments) => void;
}

const pageRows = 100;
/** Rows of a page that come at a time. */
const slice = 20;

/** What differs, one path below the other, both sides beside each other. */
export function DifferenceList(props: DifferenceListProps) {
  const { differences, more, sides, isSwapped, userPath, onShow } = props;
  const [shown, setShown] = useState(pageRows);
  const groups = useMemo(() => groupDifferences(differences.slice(0, shown)), [differences, shown]);
  const count = useGrowingCount(differences, Math.min(shown, differences.length), slice);
  const parts = firstRows(groups, count, (group) => group.differences);
  const { list, onKeyDown } = useRowKeys();
  const [focused, setFocused] = useState<string | null>(null);
  const current = focused ?? differences[0]?.label;
  const left = differences.length - shown;
  const pathStyle = useQuery(settingsQuery).data?.pathStyle ?? "jsonpath";
  const show = useCallback(
    (difference: ShownDifference) =>
      onShow([...userPath, ...pathInShownText(difference, isSwapped)]),
    [onShow, userPath, isSwapped],
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- moves between its buttons
    <div ref={list} className={panel.scroller} onKeyDown={onKeyDown}>
      <div className={styles.sides} aria-hidden="true">
        <span />
        <span />
        <span title={sides.from}>From {sides.from}</span>
        <span title={sides.to}>To {sides.to}</span>
      </div>
      {parts.map(({ group: { field, differences: all }, rows: own }) => (
        <section key={field} aria-label={field}>
          {own[0]?.label === field ? null : <Heading field={field} count={all.length} />}
          <ul>
            {own.map((difference) => (
              <DifferenceRow
                key={difference.label}
                difference={difference}
                userPath={userPath}
                pathStyle={pathStyle}
                isCurrent={difference.label === current}
                onFocus={setFocused}
                onShow={show}
              />
            ))}
          </ul>
        </section>
      ))}
      {left > 0 && count === shown ? (
        <div className={styles.more}>
          <Button onClick={() => setShown(shown + pageRows)}>
            Show {Math.min(left, pageRows)} more
          </Button>
        </div>
      ) : null}
      {more > 0 && left <= 0 ? (
        <p className={styles.more}>And {more.toLocaleString("en")} more, which are not listed.</p>
      ) : null}
    </div>
  );
}

interface HeadingProps {
  readonly field: string;
  readonly count: number;
}

/** A field that differs as a whole is its own row and needs none. */
function Heading({ field, count }: HeadingProps) {
  return (
    <h3 className={styles.heading}>
      <code>{field}</code>
      <span className={panel.count}>
        {count} {count === 1 ? "difference" : "differences"}
      </span>
    </h3>
  );
}
