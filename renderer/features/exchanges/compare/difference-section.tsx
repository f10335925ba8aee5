import { Check } from "lucide-react";
import { useId, type ReactNode } from "react";
import { shortenValue } from "../../exchange/shorten-value.ts";
import { DifferenceCounts } from "../../user/compare/difference-counts.tsx";
import { SortMark } from "../../user/compare/sort-mark.tsx";
import styles from "./compare.module.css";

/** One row: what it is, and what each side has there; null on the side without it. */
export interface ShownDifference {
  readonly sort: "added" | "removed" | "changed";
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The name is of the wire, and not ours. */
  readonly isCode?: boolean;
}

export interface DifferenceSectionProps {
  readonly title: string;
  readonly rows: readonly ShownDifference[];
  /** How many are not listed because they are the same; null where that is not counted. */
  readonly same: number | null;
  readonly more?: number;
  /** Said in place of the rows, or below them. */
  readonly children?: ReactNode;
}

/** What differs in one aspect, both sides beside each other. */
export function DifferenceSection(props: DifferenceSectionProps) {
  const { title, rows, same, more = 0, children } = props;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
        {rows.length > 0 ? <DifferenceCounts differences={rows} more={more} /> : null}
        {same === null ? null : <span className={styles.same}>{sameWords(same, rows.length)}</span>}
      </h2>
      <ul>
        {rows.map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a header may stand there twice
          <DifferenceLine key={index} row={row} />
        ))}
      </ul>
      {children}
    </section>
  );
}

function DifferenceLine({
  row: { sort, name, from, to, isCode = false },
}: {
  readonly row: ShownDifference;
}) {
  return (
    <li className={styles.row}>
      <SortMark sort={sort} />
      {isCode ? (
        <code className={styles.name}>{name}</code>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      <Value side="from" text={from} />
      <Value side="to" text={to} />
    </li>
  );
}

function Value({ side, text }: { readonly side: "from" | "to"; readonly text: string | null }) {
  return (
    <span className={styles.value} data-side={side}>
      <span className="visually-hidden">{side} </span>
      {text === null ? <span className={styles.absent}>not there</span> : <Short text={text} />}
    </span>
  );
}

/** A signature's middle tells nobody anything. */
function Short({ text }: { readonly text: string }) {
  const short = shortenValue(text);
  return <code title={short === text ? undefined : text}>{short}</code>;
}

/** That two bodies are the same, or cannot be compared. */
export function SectionNote({
  isSame = false,
  children,
}: {
  readonly isSame?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <p className={styles.note}>
      {isSame ? <Check aria-hidden="true" /> : null}
      {children}
    </p>
  );
}

function sameWords(same: number, different: number): string {
  if (different === 0) return same === 0 ? "nothing to compare" : "no differences";
  return `${same} the same`;
}
