import { TimeText } from "../../components/time-text.tsx";
import { remainingText } from "../clock/remaining-text.ts";
import { useNow } from "../clock/use-now.ts";
import styles from "./credential-deadline.module.css";

export interface CredentialDeadlineProps {
  readonly accountId: string;
  /** Ms since the epoch, on the trusted side’s clock. */
  readonly until: number;
}

/** How long a fresh credential still waits for its first use, which is the device’s registration. */
export function CredentialDeadline({ accountId, until }: CredentialDeadlineProps) {
  const left = until - useNow(accountId, until);
  if (left <= 0) {
    return (
      <p className={styles.over}>It was not used in time; bunq has let it die. Use another key.</p>
    );
  }
  return (
    <p className={styles.left}>
      Register within {remainingText(left)}, by <TimeText at={until} />, or it dies unused.
    </p>
  );
}
