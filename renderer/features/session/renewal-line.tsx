import { RefreshCw } from "lucide-react";
import { useEffect, useRef } from "react";
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
  const line = useRef<HTMLParagraphElement>(null);
  const { renewal } = session;
  const justAsked = renewal?.because === "asked" && now - renewal.at < justNowMs;
  useEffect(() => {
    // the button that led here may be gone, and the focus with it
    const lost = document.activeElement === document.body;
    if (justAsked && lost) line.current?.focus({ preventScroll: true });
  }, [justAsked]);
  const words = renewalWords(session);
  if (words === null) return null;
  return (
    <p ref={line} tabIndex={-1} className={styles.line} data-alone={renewal?.because === "refused"}>
      <RefreshCw aria-hidden="true" />
      {words}
    </p>
  );
}
