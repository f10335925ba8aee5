import { KeyRound, PenLine } from "lucide-react";
import type { StepName } from "../../../shared/contract/account.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { callStates } from "./call-states.ts";
import { HandshakeRow } from "./handshake-row.tsx";
import styles from "./handshake.module.css";
import { handshakeCalls } from "./handshake-calls.ts";

export interface HandshakeProps {
  /** Null before there is an account: the picture as such. */
  readonly facts: OnboardingFacts | null;
  /** The operation that runs right now, e.g. `session.open`. */
  readonly running?: string | null | undefined;
  /** The step the picture stands beside; where there is little room, its call is all that is shown. */
  readonly step?: StepName | null | undefined;
}

/**
 * The onboarding as a picture: you on the left, bunq on the right, the calls between them in order,
 * with the token each one carries and what is signed. Arrows fill in as the steps complete.
 */
export function Handshake({ facts, running = null, step = null }: HandshakeProps) {
  const states = callStates(handshakeCalls, facts, running);
  return (
    <figure className={styles.handshake} aria-label="The handshake between you and bunq">
      <div className={styles.heads} aria-hidden="true">
        <b>You</b>
        <b>bunq</b>
      </div>
      <ol className={styles.calls}>
        {handshakeCalls.map((call, index) => (
          <HandshakeRow
            key={call.step}
            number={index + 1}
            call={call}
            state={states[index] ?? "later"}
            isAside={step !== null && call.step !== step}
          />
        ))}
      </ol>
      <figcaption className={styles.legend} aria-hidden="true">
        <span>
          <KeyRound /> token sent along
        </span>
        <span>
          <PenLine /> signed with your private key, which stays here
        </span>
      </figcaption>
    </figure>
  );
}
