import { Check, KeyRound, PenLine } from "lucide-react";
import type { CallState } from "./call-states.ts";
import { callSentence, type HandshakeCall } from "./handshake-calls.ts";
import styles from "./handshake.module.css";

export interface HandshakeRowProps {
  readonly number: number;
  readonly call: HandshakeCall;
  readonly state: CallState;
  /** Another step's call than the one the picture stands beside. */
  readonly isAside: boolean;
}

const stateWords: Readonly<Record<CallState, string>> = {
  done: "Done.",
  running: "Running.",
  next: "Next.",
  later: "",
};

/** One call: the request to the right, the answer to the left. */
export function HandshakeRow({ number, call, state, isAside }: HandshakeRowProps) {
  return (
    <li className={styles.call} data-state={state} data-aside={isAside}>
      <p className="visually-hidden">
        {call.title}. {callSentence(call)} {stateWords[state]}
      </p>
      <div className={styles.you} aria-hidden="true">
        <i>{state === "done" ? <Check /> : number}</i>
        <b>{call.title}</b>
      </div>
      <div className={styles.arrows} aria-hidden="true">
        <div className={styles.request}>
          <span className={styles.label}>
            <code>{call.request}</code>
            {call.token === null ? null : (
              <span className={styles.token}>
                <KeyRound />
                {call.token}
              </span>
            )}
            {call.carries.map((thing) => (
              <span key={thing}>{thing}</span>
            ))}
            {call.signed ? (
              <span className={styles.signed}>
                <PenLine />
                signed
              </span>
            ) : null}
          </span>
          <span className={styles.line} />
        </div>
        <div className={styles.answer}>
          <span className={styles.line} />
          <span className={styles.label}>
            {call.answers.map((thing) => (
              <span key={thing}>{thing}</span>
            ))}
          </span>
        </div>
      </div>
      <div className={styles.bunq} aria-hidden="true">
        {call.bunq}
      </div>
    </li>
  );
}
