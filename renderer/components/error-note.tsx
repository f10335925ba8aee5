import { CircleX, X } from "lucide-react";
import type { ReactNode } from "react";
import type { ErrorPayload } from "../../shared/contract/error.ts";
import { Button } from "./button.tsx";
import { CopyButton } from "./copy-button.tsx";
import styles from "./error-note.module.css";
import { errorTitles } from "./error-titles.ts";
import { IconButton } from "./icon-button.tsx";

export interface ErrorNoteProps {
  readonly error: ErrorPayload;
  /** The one thing to do about it. */
  readonly action?: { readonly label: string; readonly onAct: () => void } | undefined;
  /** The same as a control of its own; it then stands in the action's place. */
  readonly remedy?: ReactNode;
  /** A small control beside bunq's words. */
  readonly extra?: ReactNode;
  /** Shows the recorded exchange; offered only when there is one. */
  readonly onShowExchange?: (() => void) | undefined;
  /** For a note that is not gone with the next attempt by itself. */
  readonly onDismiss?: (() => void) | undefined;
}

/** A failure: what happened, what it means, what bunq said verbatim, what it is not, one button. */
export function ErrorNote(props: ErrorNoteProps) {
  const { error, action, remedy, extra, onShowExchange, onDismiss } = props;
  const { diagnosis } = error;
  const showExchange = error.exchangeId ? onShowExchange : undefined;
  return (
    <section className={styles.note} role="alert">
      <CircleX aria-hidden="true" className={styles.icon} />
      <div className={styles.content}>
        <strong className={styles.title}>{diagnosis?.title ?? errorTitles[error.code]}</strong>
        {diagnosis?.certainty === "likely" ? (
          <span className={styles.likely}>Most likely</span>
        ) : null}
        <p>
          {diagnosis?.meaning ?? error.message}
          {error.retryAfterMs && !diagnosis
            ? ` Wait ${Math.ceil(error.retryAfterMs / 1000)} s.`
            : null}
        </p>
        {error.bunq ? <BunqWords bunq={error.bunq} /> : null}
        {diagnosis ? <RuledOut all={diagnosis.ruledOut} extra={extra} /> : null}
      </div>
      {action || remedy || showExchange || onDismiss ? (
        <div className={styles.actions}>
          {showExchange ? (
            <Button variant={action || remedy ? "quiet" : "plain"} onClick={showExchange}>
              Show the exchange
            </Button>
          ) : null}
          {remedy}
          {action ? <Button onClick={action.onAct}>{action.label}</Button> : null}
          {onDismiss ? <IconButton label="Dismiss" icon={<X />} onClick={onDismiss} /> : null}
        </div>
      ) : null}
    </section>
  );
}

function BunqWords({ bunq }: { readonly bunq: NonNullable<ErrorPayload["bunq"]> }) {
  return (
    <figure className={styles.bunq}>
      <figcaption>
        <span>
          {bunq.responseId === null && bunq.descriptions.length === 0
            ? "The answer had status "
            : "bunq said, with status "}
          {[bunq.status, bunq.phrase].filter(Boolean).join(" ")}
        </span>
        {bunq.responseId ? (
          <span className={styles.response}>
            Response ID <code>{bunq.responseId}</code>
            <CopyButton label="Copy response ID" text={bunq.responseId} />
          </span>
        ) : null}
      </figcaption>
      {bunq.descriptions.map((words) => (
        <blockquote key={words}>{words}</blockquote>
      ))}
    </figure>
  );
}

interface RuledOutProps {
  readonly all: readonly string[];
  readonly extra: ReactNode;
}

/** What it is not, closed at first: the note must leave room for the step. */
function RuledOut({ all, extra }: RuledOutProps) {
  return (
    <div className={styles.ruledOut}>
      {all.length > 0 ? (
        <details>
          <summary>
            Ruled out: {all.length} {all.length === 1 ? "cause" : "causes"}
          </summary>
          <ul>
            {all.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {extra}
    </div>
  );
}
