import { Check, EyeOff } from "lucide-react";
import { memo } from "react";
import type { ExchangeLine } from "../../../../shared/contract/exchange.ts";
import { formatBytes } from "../../../components/format-bytes.ts";
import { formatMilliseconds } from "../../exchange/format-milliseconds.ts";
import { MethodMark } from "../../exchange/method-mark.tsx";
import { SignatureMark } from "../../exchange/signature-badge.tsx";
import { statusTone } from "../../exchange/status-tone.ts";
import { statusWords } from "../../exchange/status-words.ts";
import { belongsTo } from "../purpose-words.ts";
import { callTime } from "../call-time.ts";
import styles from "./list.module.css";

export interface ExchangeRowProps {
  readonly id: string;
  readonly line: ExchangeLine;
  readonly index: number;
  readonly count: number;
  /** From the top of the list, in pixels. */
  readonly y: number;
  readonly isShown: boolean;
  /** Chosen for comparing. */
  readonly isChosen: boolean;
}

/** One exchange in two rows of words: what was asked and answered, then what is known about it. */
export const ExchangeRow = memo(function ExchangeRow(props: ExchangeRowProps) {
  const { id, line, index, count, y, isShown, isChosen } = props;
  const { method, path, query, status, totalMs, responseBytes } = line;
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the list has the focus
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element holds text only
      role="option"
      aria-selected={isShown}
      aria-checked={isChosen}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={styles.row}
      style={{ transform: `translateY(${y}px)` }}
      data-exchange={line.id}
    >
      <span className={styles.choose} data-choose="" title="Choose for comparing (Space)">
        <span data-checked={isChosen}>{isChosen ? <Check aria-hidden="true" /> : null}</span>
      </span>
      <span className={styles.first}>
        <MethodMark method={method} />
        <code title={`${path}${query}`}>
          {path}
          {query}
        </code>
        <strong data-tone={statusTone(status)}>{statusWords(status)}</strong>
      </span>
      <span className={styles.second}>
        <span className={styles.belongs}>{belongsTo(line)}</span>
        <span className={styles.number}>{formatMilliseconds(totalMs)}</span>
        <span className={styles.number}>
          {responseBytes === null ? "" : formatBytes(responseBytes)}
        </span>
        <time className={styles.time} dateTime={new Date(line.startedAt).toISOString()}>
          {callTime(line.startedAt)}
        </time>
        <span className={styles.marks}>
          {line.signature === null ? null : <SignatureMark signature={line.signature} />}
          <HiddenMark names={[...line.sends, ...line.brings]} />
        </span>
      </span>
    </div>
  );
});

function HiddenMark({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const words = `Hidden: ${[...new Set(names)].join(", ")}`;
  return (
    <span className={styles.hidden} title={words}>
      <EyeOff aria-hidden="true" />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
