import type { SessionFacts } from "./session-facts.ts";
import { remainingText } from "../clock/remaining-text.ts";
import { describeSeconds } from "../../components/json-viewer/describe-seconds.ts";
import styles from "./lifetime-bar.module.css";
import { extensionWindowMs, longestExtensionMs, measureLifetime } from "./measure-lifetime.ts";
import { useNow } from "./use-now.ts";

/** The session's life as a bar: what is over, what is left, and the window at its very end. */
export function LifetimeBar({ session }: { readonly session: SessionFacts }) {
  const now = useNow(session.endsAt);
  const { phase, remainingMs, elapsed, extension } = measureLifetime(session, now);
  const left = `${remainingText(remainingMs)} left`;
  const whole = describeSeconds(session.timeoutSeconds);
  return (
    <figure className={styles.life} data-phase={phase}>
      <figcaption className={styles.caption}>
        <span className={styles.left}>{left}</span>
        <span className={styles.whole}>of {whole}</span>
        <span className={styles.window}>
          <span className={styles.swatch} aria-hidden="true" />
          {describeWindow(session.timeoutSeconds)}
        </span>
      </figcaption>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.elapsed} style={{ width: `${elapsed * 100}%` }} />
        <span className={styles.extension} style={{ width: `${(1 - extension) * 100}%` }} />
      </div>
    </figure>
  );
}

function describeWindow(timeoutSeconds: number): string {
  const window = extensionWindowMs / 1000;
  const longest = Math.min(longestExtensionMs / 1000, timeoutSeconds);
  return `A request in the last ${window} s extends it by up to ${describeSeconds(longest)}`;
}
