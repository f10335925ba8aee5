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
  const { error, action, remedy, onDismiss } = props;
  const { diagnosis } = error;
  return (
    <section className={styles.note} role="alert">
      <CircleX aria-hidden="true" className={styles.icon} />
      <p className={styles.heading}>
        <strong className={styles.title}>{diagnosis?.title ?? errorTitles[error.code]}</strong>
        {diagnosis?.certainty === "likely" ? (
          <span className={styles.likely}>Most likely</span>
        ) : null}
      </p>
      <div className={styles.content}>
        <p>
          {diagnosis?.meaning ?? error.message}
          {error.retryAfterMs && !diagnosis
            ? ` Wait ${Math.ceil(error.retryAfterMs / 1000)} s.`
            : null}
        </p>
        {error.bunq ? <BunqWords bunq={error.bunq} /> : <PageWords oauth={error.oauth} />}
        <Foot {...props} />
      </div>
      {action || remedy || onDismiss ? (
        <div className={styles.actions}>
          {remedy}
          {action ? <Button onClick={action.onAct}>{action.label}</Button> : null}
          {onDismiss ? <IconButton label="Dismiss" icon={<X />} onClick={onDismiss} /> : null}
        </div>
      ) : null}
    </section>
  );
}

function BunqWords({ bunq }: { readonly bunq: NonNullable<ErrorPayload["bunq"]> }) {
  const spoke = bunq.responseId !== null || bunq.descriptions.length > 0;
  return (
    <figure className={styles.bunq}>
      <figcaption>
        {spoke ? "bunq said, with status " : "The answer had status "}
        {[bunq.status, bunq.phrase].filter(Boolean).join(" ")}
      </figcaption>
      {bunq.descriptions.map((words) => (
        <blockquote key={words}>{words}</blockquote>
      ))}
    </figure>
  );
}

/** What bunq’s page said when it sent the browser back; such words have no status. */
function PageWords({ oauth }: Pick<ErrorPayload, "oauth">) {
  if (!oauth) return null;
  return (
    <figure className={styles.bunq}>
      <figcaption>bunq said, by the browser</figcaption>
      <blockquote>{oauth.error}</blockquote>
      {oauth.description ? <blockquote>{oauth.description}</blockquote> : null}
    </figure>
  );
}

/** One line of what else there is. What was ruled out is closed: the note leaves room for the step. */
function Foot({ error, extra, onShowExchange }: ErrorNoteProps) {
  const showExchange = error.exchangeId ? onShowExchange : undefined;
  const responseId = error.bunq?.responseId;
  const ruledOut = error.diagnosis?.ruledOut ?? [];
  if (!showExchange && !responseId && !extra && ruledOut.length === 0) return null;
  return (
    <div className={styles.foot}>
      {ruledOut.length > 0 ? (
        <details>
          <summary>
            Ruled out: {ruledOut.length} {ruledOut.length === 1 ? "cause" : "causes"}
          </summary>
          <ul>
            {ruledOut.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {responseId ? (
        <span className={styles.response}>
          Response ID <code>{responseId}</code>
          <CopyButton label="Copy response ID" text={responseId} />
        </span>
      ) : null}
      {extra}
      {showExchange ? (
        <Button variant="quiet" onClick={showExchange}>
          Show the exchange
        </Button>
      ) : null}
    </div>
  );
}
