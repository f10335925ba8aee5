import { useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useEffect } from "react";
import type { SessionFacts } from "../../../shared/contract/onboarding.ts";
import { sessionPhase } from "../../../shared/session/session-life.ts";
import { accountListQuery, onboardingQuery } from "../../backend/queries.ts";
import { Badge } from "../../components/badge.tsx";
import { remainingText } from "./remaining-text.ts";
import styles from "./session-clock.module.css";
import { useNow } from "./use-now.ts";

interface SessionClockProps {
  readonly session: SessionFacts;
  readonly accountId: string;
}

/** How long a renewal that nobody asked for stays told in the header. */
const toldMs = 5 * 60 * 1000;

/** How long the session still lives, as words and as what is left of a bar. */
export function SessionClock({ session, accountId }: SessionClockProps) {
  const { openedAt, endsAt, renewal } = session;
  const now = useNow(accountId, endsAt);
  const remaining = endsAt - now;
  useFactsAtEnd(remaining, accountId);
  if (remaining <= 0) return <Badge tone="warn">Session ended</Badge>;
  const share = Math.min(1, remaining / Math.max(1, endsAt - openedAt));
  const phase = sessionPhase({ startedAt: openedAt, endsAt }, now);
  const renewedAlone = renewal?.because === "refused" && now - renewal.at < toldMs;
  return (
    <>
      {renewedAlone ? (
        <span className={styles.renewed}>
          <Badge tone="info" icon={<RefreshCw />}>
            Session renewed
          </Badge>
        </span>
      ) : null}
      <span className={styles.clock} data-soon={phase !== "fresh"} role="timer" aria-live="off">
        <span className={styles.words}>Session ends in</span>
        <span className={styles.time}>{remainingText(remaining)}</span>
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </span>
    </>
  );
}

/** The facts say what an ended session means for the steps. */
function useFactsAtEnd(remaining: number, accountId: string): void {
  const queryClient = useQueryClient();
  const ended = remaining <= 0;
  useEffect(() => {
    if (!ended) return;
    void queryClient.invalidateQueries({ queryKey: onboardingQuery(accountId).queryKey });
    void queryClient.invalidateQueries({ queryKey: accountListQuery.queryKey });
  }, [ended, accountId, queryClient]);
}
