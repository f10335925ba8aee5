import { EyeOff } from "lucide-react";
import { useMemo } from "react";
import type { Exchange } from "../../../../shared/contract/exchange.ts";
import { Button } from "../../../components/button.tsx";
import { MethodMark } from "../../exchange/method-mark.tsx";
import { uiStore } from "../../../stores/ui-store.ts";
import { callTime } from "../call-time.ts";
import { BodyDifferences } from "./body-differences.tsx";
import { compareFacts } from "./compare-facts.ts";
import { compareHeaders } from "./compare-headers.ts";
import { DifferenceSection, type ShownDifference } from "./difference-section.tsx";
import styles from "./compare.module.css";

export interface ComparedExchangesProps {
  /** The earlier one. */
  readonly from: Exchange;
  readonly to: Exchange;
}

/** What differs between two exchanges, aspect by aspect. */
export function ComparedExchanges({ from, to }: ComparedExchangesProps) {
  const facts = useMemo(() => differingFacts(from, to), [from, to]);
  const sent = useMemo(() => compareHeaders(from.request.headers, to.request.headers), [from, to]);
  const received = useMemo(
    () => compareHeaders(from.response?.headers ?? [], to.response?.headers ?? []),
    [from, to],
  );
  return (
    <div className={styles.pane}>
      <div className={styles.sides}>
        <Side word="From" exchange={from} />
        <Side word="To" exchange={to} />
        <Button onClick={() => uiStore.getState().exchangesChanged({ tab: "list" })}>
          Back to the list
        </Button>
      </div>
      <section
        className={styles.scroll}
        aria-label="What differs"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region is reached by keyboard
        tabIndex={0}
      >
        <DifferenceSection title="Call and answer" same={facts.same} rows={facts.rows} />
        <DifferenceSection title="Request headers" same={sent.same} rows={headerRows(sent)} />
        <BodyDifferences title="Request body" from={from} to={to} which="request" />
        <DifferenceSection
          title="Response headers"
          same={received.same}
          rows={headerRows(received)}
        />
        <BodyDifferences title="Response body" from={from} to={to} which="response" />
        <p className={styles.caveat}>
          <EyeOff aria-hidden="true" />
          Secrets were left out of both records, so whether two of them are the same cannot be told.
        </p>
      </section>
    </div>
  );
}

function Side({
  word,
  exchange: { line },
}: {
  readonly word: string;
  readonly exchange: Exchange;
}) {
  return (
    <p className={styles.side}>
      <span>{word}</span>
      <MethodMark method={line.method} />
      <code title={`${line.path}${line.query}`}>{line.path}</code>
      <time dateTime={new Date(line.startedAt).toISOString()}>{callTime(line.startedAt)}</time>
    </p>
  );
}

function differingFacts(from: Exchange, to: Exchange) {
  const facts = compareFacts(from, to);
  const rows = facts
    .filter(({ isSame }) => !isSame)
    .map(({ label, from: one, to: other }): ShownDifference => ({
      sort: "changed",
      name: label,
      from: one,
      to: other,
    }));
  return { rows, same: facts.length - rows.length };
}

function headerRows({
  differences,
}: ReturnType<typeof compareHeaders>): readonly ShownDifference[] {
  return differences.map((difference) => ({ ...difference, isCode: true }));
}
