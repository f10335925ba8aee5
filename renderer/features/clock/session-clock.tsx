import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { accountListQuery, onboardingQuery } from "../../backend/queries.ts";
import { Badge } from "../../components/badge.tsx";
import { nextChangeIn, remainingText } from "./remaining-text.ts";
import styles from "./session-clock.module.css";

interface SessionClockProps {
  readonly session: NonNullable<OnboardingFacts["session"]>;
  readonly accountId: string;
}

const longestTimerMs = 60 * 60 * 1000;
const soonMs = 10 * 60 * 1000;

/** How long the session still lives, as words and as what is left of a bar. */
export function SessionClock({ session, accountId }: SessionClockProps) {
  const remaining = useRemaining(session.endsAt, accountId);
  if (remaining <= 0) return <Badge tone="warn">Session ended</Badge>;
  const share = Math.min(1, remaining / Math.max(1, session.endsAt - session.openedAt));
  return (
    <span className={styles.clock} data-soon={remaining < soonMs} role="timer" aria-live="off">
      <span className={styles.words}>Session ends in</span>
      <span className={styles.time}>{remainingText(remaining)}</span>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  );
}

/** Milliseconds left, looked at again exactly when the words for them change. */
function useRemaining(endsAt: number, accountId: string): number {
  const queryClient = useQueryClient();
  const [now, setNow] = useState(() => Date.now());
  const remaining = endsAt - now;
  useEffect(() => {
    if (remaining <= 0) {
      // the facts say what an ended session means for the steps
      void queryClient.invalidateQueries({ queryKey: onboardingQuery(accountId).queryKey });
      void queryClient.invalidateQueries({ queryKey: accountListQuery.queryKey });
      return undefined;
    }
    const wait = Math.min(nextChangeIn(remaining), longestTimerMs);
    const timer = setTimeout(() => setNow(Date.now()), wait);
    return () => clearTimeout(timer);
  }, [remaining, accountId, queryClient]);
  return remaining;
}
