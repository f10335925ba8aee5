import { CornerUpLeft } from "lucide-react";
import { useState } from "react";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import type { DriftEntry } from "../../../../shared/user/user-drift.ts";
import panel from "../fields/panel.module.css";
import { useRowKeys } from "../fields/use-row-keys.ts";
import styles from "./drift.module.css";
import { describeDrift, driftMeanings, driftSorts, driftTitles } from "./drift-words.ts";
import type { DriftGroups, DriftRow } from "./list-drift.ts";

export interface DriftListProps {
  readonly groups: DriftGroups;
  readonly complete: boolean;
  readonly onShow: (path: PathSegments) => void;
}

/** Three groups, what breaks most first; each row leads to the tree. */
export function DriftList({ groups, complete, onShow }: DriftListProps) {
  const { list, onKeyDown } = useRowKeys();
  const all = driftSorts.flatMap((sort) => groups[sort]);
  const [focused, setFocused] = useState<string | null>(null);
  const current = focused ?? all[0]?.key;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- moves between its buttons
    <div ref={list} className={panel.scroller} onKeyDown={onKeyDown}>
      {complete ? null : (
        <p className={styles.partly}>
          This answer holds more than 50,000 values; what stands behind them was not compared.
        </p>
      )}
      {driftSorts.map((sort) => (
        <Group key={sort} sort={sort} count={groups[sort].length}>
          {groups[sort].map((row) => (
            <Row
              key={row.key}
              row={row}
              isCurrent={row.key === current}
              onFocus={() => setFocused(row.key)}
              onShow={() => onShow(row.path)}
            />
          ))}
        </Group>
      ))}
    </div>
  );
}

interface GroupProps {
  readonly sort: DriftEntry["sort"];
  readonly count: number;
  readonly children: React.ReactNode;
}

function Group({ sort, count, children }: GroupProps) {
  return (
    <section aria-label={driftTitles[sort]}>
      <h2 className={panel.heading}>
        <strong>{driftTitles[sort]}</strong>
        <span className={panel.count}>{count}</span>
      </h2>
      <p className={styles.meaning}>{count === 0 ? "None." : driftMeanings[sort]}</p>
      {count === 0 ? null : <ul>{children}</ul>}
    </section>
  );
}

interface RowProps {
  readonly row: DriftRow;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onShow: () => void;
}

function Row({ row, isCurrent, onFocus, onShow }: RowProps) {
  const { entry, label, meaning } = row;
  return (
    <li className={styles.item}>
      <button
        type="button"
        data-row=""
        className={styles.row}
        tabIndex={isCurrent ? 0 : -1}
        title={entry.sort === "missing" ? "Show the object that lacks it" : "Show in the tree"}
        onFocus={onFocus}
        onClick={onShow}
      >
        <code className={styles.path}>{label}</code>
        <span className={styles.types}>{describeDrift(entry)}</span>
        <span className={styles.words}>{meaning}</span>
        <CornerUpLeft aria-hidden="true" className={styles.go} />
      </button>
    </li>
  );
}
