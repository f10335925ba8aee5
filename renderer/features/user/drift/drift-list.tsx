import { CornerUpLeft } from "lucide-react";
import { memo, useState } from "react";
import type { PathSegments } from "../../../../shared/json-index/node-path.ts";
import type { DriftEntry } from "../../../../shared/user/user-drift.ts";
import { Button } from "../../../components/button.tsx";
import panel from "../fields/panel.module.css";
import { useGrowingCount } from "../fields/use-growing-count.ts";
import { useRowKeys } from "../fields/use-row-keys.ts";
import styles from "./drift.module.css";
import { describeDrift, driftMeanings, driftSorts, driftTitles } from "./drift-words.ts";
import type { DriftGroups, DriftRow } from "./list-drift.ts";

export interface DriftListProps {
  readonly groups: DriftGroups;
  readonly complete: boolean;
  readonly onShow: (path: PathSegments) => void;
}

/** Of each group: an answer can hold ten thousands of fields that nobody documents. */
const pageRows = 100;
/** Rows of a page that come at a time. */
const slice = 40;

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
        <Group
          key={sort}
          sort={sort}
          rows={groups[sort]}
          current={current}
          onFocus={setFocused}
          onShow={onShow}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly sort: DriftEntry["sort"];
  readonly rows: readonly DriftRow[];
  /** The key of the one row that the Tab key comes to. */
  readonly current: string | undefined;
  readonly onFocus: (key: string) => void;
  readonly onShow: (path: PathSegments) => void;
}

function Group({ sort, rows, current, onFocus, onShow }: GroupProps) {
  const [page, setPage] = useState(pageRows);
  const count = rows.length;
  const grown = useGrowingCount(rows, Math.min(page, count), slice);
  const left = count - page;
  return (
    <section aria-label={driftTitles[sort]}>
      <h2 className={panel.heading}>
        <strong>{driftTitles[sort]}</strong>
        <span className={panel.count}>{count}</span>
      </h2>
      <p className={styles.meaning}>{count === 0 ? "None." : driftMeanings[sort]}</p>
      {count === 0 ? null : (
        <ul>
          {rows.slice(0, grown).map((row) => (
            <Row
              key={row.key}
              row={row}
              isCurrent={row.key === current}
              onFocus={onFocus}
              onShow={onShow}
            />
          ))}
        </ul>
      )}
      {left > 0 && grown === page ? (
        <div className={styles.more}>
          <Button onClick={() => setPage(page + pageRows)}>
            Show {Math.min(left, pageRows)} more
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly row: DriftRow;
  readonly isCurrent: boolean;
  readonly onFocus: (key: string) => void;
  readonly onShow: (path: PathSegments) => void;
}

const Row = memo(function Row({ row, isCurrent, onFocus, onShow }: RowProps) {
  const { key, entry, label, meaning, path } = row;
  return (
    <li className={styles.item}>
      <button
        type="button"
        data-row=""
        className={styles.row}
        tabIndex={isCurrent ? 0 : -1}
        title={entry.sort === "missing" ? "Show the object that lacks it" : "Show in the tree"}
        onFocus={() => onFocus(key)}
        onClick={() => onShow(path)}
      >
        <code className={styles.path}>{label}</code>
        <span className={styles.types}>{describeDrift(entry)}</span>
        <span className={styles.words}>{meaning}</span>
        <CornerUpLeft aria-hidden="true" className={styles.go} />
      </button>
    </li>
  );
});
