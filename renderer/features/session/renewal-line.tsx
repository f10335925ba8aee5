import { RefreshCw } from "lucide-react";
import type { SessionFacts } from "../../../shared/contract/onboarding.ts";
import { renewalWords } from "./describe-session.ts";
import styles from "./renewal-line.module.css";

export interface RenewalLineProps {
  readonly session: SessionFacts;
  /** The trusted side's time as it told of the session, ms since the epoch. */
  readonly now: number;
}

const justNowMs = 10_000;

/** Says when the session is not the first one, above all when nobody asked for it. */
export function RenewalLine({ session, now }: RenewalLineProps) {
  const { renewal } = session;
  const justAsked = renewal?.because === "asked" && now - renewal.at < justNowMs;
  const words = renewalWords(session);
  if (words === null) return null;
  return (
    <p
      className={styles.line}
      data-alone={renewal?.because === "refused"}
      // the button that led here may be gone, and the focus with it
      {...(justAsked ? { "data-takes-focus": "" } : {})}
    >
      <RefreshCw aria-hidden="true" />
      {words}
    </p>
  );
}
