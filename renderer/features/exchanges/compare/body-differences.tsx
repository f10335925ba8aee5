import type { Exchange } from "../../../../shared/contract/exchange.ts";
import type { JsonDifference } from "../../../../shared/json/compare-json.ts";
import { pathText } from "../../../../shared/json-index/path-text.ts";
import { Spinner } from "../../../components/spinner.tsx";
import { DifferenceSection, SectionNote, type ShownDifference } from "./difference-section.tsx";
import type { LineDifferences } from "./diff-lines.ts";
import { useBodyComparison } from "./use-body-comparison.ts";
import styles from "./compare.module.css";

export interface BodyDifferencesProps {
  readonly title: string;
  readonly from: Exchange;
  readonly to: Exchange;
  readonly which: "request" | "response";
}

/** More rows help nobody, and each is several elements. */
const mostRows = 300;

/** What differs between two bodies: by path where both are JSON, line by line where not. */
export function BodyDifferences({ title, from, to, which }: BodyDifferencesProps) {
  const comparison = useBodyComparison(from, to, which);
  switch (comparison.phase) {
    case "running":
      return (
        <DifferenceSection title={title} rows={[]} same={null}>
          <SectionNote>
            <Spinner label="Comparing" /> Comparing…
          </SectionNote>
        </DifferenceSection>
      );
    case "same":
    case "apart":
      return (
        <DifferenceSection title={title} rows={[]} same={null}>
          <SectionNote isSame={comparison.phase === "same"}>{comparison.words}</SectionNote>
        </DifferenceSection>
      );
    case "lines":
      return <Lines title={title} {...comparison} />;
    case "values":
    default: {
      const { differences, more, complete } = comparison.compared;
      const left = more + Math.max(0, differences.length - mostRows);
      return (
        <DifferenceSection
          title={title}
          rows={differences.slice(0, mostRows).map(toRow)}
          same={null}
          more={left}
        >
          {differences.length === 0 ? (
            <SectionNote isSame>
              The same values, written with other bytes or other secrets.
            </SectionNote>
          ) : null}
          {left === 0 ? null : (
            <SectionNote>And {left.toLocaleString("en")} more, which are not listed.</SectionNote>
          )}
          {complete ? null : (
            <SectionNote>
              There are more than a million values; what stands behind them was not compared.
            </SectionNote>
          )}
        </DifferenceSection>
      );
    }
  }
}

function toRow({ sort, path, before, after }: JsonDifference): ShownDifference {
  return { sort, name: pathText(path, "jsonpath"), from: before, to: after, isCode: true };
}

interface LinesProps {
  readonly title: string;
  readonly compared: LineDifferences;
  readonly isCut: boolean;
}

function Lines({ title, compared: { differences, more, isExact }, isCut }: LinesProps) {
  return (
    <DifferenceSection title={title} rows={[]} same={null}>
      <SectionNote>
        Not both are JSON, so they are compared line by line
        {isCut ? ", as far as the first 262,144 characters go" : ""}.
        {isExact ? "" : " They differ in too much to say which line became which."}
      </SectionNote>
      <ol className={styles.lines}>
        {differences.map(({ sort, number, text }) => (
          <li key={`${sort} ${number}`} data-sort={sort}>
            <span aria-hidden="true">{sort === "added" ? "+" : "−"}</span>
            <span className="visually-hidden">{sort}</span>
            <span>{number}</span>
            <code>{text}</code>
          </li>
        ))}
      </ol>
      {more === 0 ? null : (
        <SectionNote>And {more.toLocaleString("en")} more lines, which are not listed.</SectionNote>
      )}
    </DifferenceSection>
  );
}
