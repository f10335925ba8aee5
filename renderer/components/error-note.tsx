import { CircleX, X } from "lucide-react";
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
  /** Shows the recorded exchange; offered only when there is one. */
  readonly onShowExchange?: (() => void) | undefined;
  /** For a note that is not gone with the next attempt by itself. */
  readonly onDismiss?: (() => void) | undefined;
}

/** A failure: what happened, what bunq said verbatim, what it means, and one button. */
export function ErrorNote({ error, action, onShowExchange, onDismiss }: ErrorNoteProps) {
  const showExchange = error.exchangeId ? onShowExchange : undefined;
  return (
    <section className={styles.note} role="alert">
      <CircleX aria-hidden="true" className={styles.icon} />
      <div className={styles.content}>
        <strong className={styles.title}>{errorTitles[error.code]}</strong>
        <p>
          {error.message}
          {error.retryAfterMs ? ` Wait ${Math.ceil(error.retryAfterMs / 1000)} s.` : null}
        </p>
        {error.bunq ? <BunqWords bunq={error.bunq} /> : null}
      </div>
      {action || showExchange || onDismiss ? (
        <div className={styles.actions}>
          {showExchange ? (
            <Button variant={action ? "quiet" : "plain"} onClick={showExchange}>
              Show the exchange
            </Button>
          ) : null}
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
        <span>bunq said, with status {bunq.status}</span>
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
