import type { SessionFacts } from "../../../shared/contract/onboarding.ts";
import { describeSeconds } from "../../components/json-viewer/describe-seconds.ts";
import { remainingText } from "../clock/remaining-text.ts";
import { useNow } from "../clock/use-now.ts";
import { ExtensionRules } from "./extension-rules.tsx";
import styles from "./lifetime-bar.module.css";
import { measureLifetime } from "./measure-lifetime.ts";

export interface LifetimeBarProps {
  readonly accountId: string;
  readonly session: SessionFacts;
}

/** The session's life as a bar: what is over, what is left, and the window at its very end. */
export function LifetimeBar({ accountId, session }: LifetimeBarProps) {
  const now = useNow(accountId, session.endsAt);
  const { phase, remainingMs, elapsed, extension } = measureLifetime(session, now);
  return (
    <figure className={styles.life} data-phase={phase}>
      <figcaption className={styles.caption}>
        <span className={styles.left}>{remainingText(remainingMs)} left</span>
        <span className={styles.whole}>of {describeSeconds(session.timeoutSeconds)}</span>
        {session.extendedUntil === null ? null : (
          <span className={styles.whole}>and what a call near its end added</span>
        )}
      </figcaption>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.elapsed} style={{ width: `${elapsed * 100}%` }} />
        <span className={styles.extension} style={{ width: `${(1 - extension) * 100}%` }} />
      </div>
      <ExtensionRules timeoutSeconds={session.timeoutSeconds} />
    </figure>
  );
}
