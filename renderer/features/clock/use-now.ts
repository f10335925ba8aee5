import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { onboardingQuery } from "../../backend/queries.ts";
import { nextChangeIn } from "./remaining-text.ts";
import { toldAhead } from "./told-time.ts";

/** A clock that was set is noticed after this long at the latest. */
const longestTimerMs = 5000;

/** A timer this late slept with its machine, or its clock was set. */
const lateMs = 5000;

/**
 * The time on the trusted side's clock, in ms since the epoch, looked at again exactly when what is
 * left until `end` reads anew, and whenever the window comes back. After a sleep, and after the clock
 * was set, the facts are read again first: they were told before it.
 */
export function useNow(accountId: string, end: number): number {
  const queryClient = useQueryClient();
  const { data: facts, dataUpdatedAt } = useQuery(onboardingQuery(accountId));
  const [look, setLook] = useState(() => ({ at: Date.now(), since: dataUpdatedAt }));
  // facts that came after the last look tell the later time
  const at = look.since === dataUpdatedAt ? look.at : dataUpdatedAt;
  const now = at + (facts ? toldAhead(facts.now, dataUpdatedAt) : 0);
  const remaining = end - now;
  useEffect(() => {
    const lookAgain = () => setLook({ at: Date.now(), since: dataUpdatedAt });
    const wait = Math.min(nextChangeIn(Math.max(0, remaining)), longestTimerMs);
    const due = Date.now() + wait;
    const lookInTime = () => {
      if (Math.abs(Date.now() - due) < lateMs) return lookAgain();
      const { queryKey } = onboardingQuery(accountId);
      void queryClient.invalidateQueries({ queryKey }).finally(lookAgain);
    };
    const timer = remaining > 0 ? setTimeout(lookInTime, wait) : undefined;
    document.addEventListener("visibilitychange", lookAgain);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", lookAgain);
    };
  }, [remaining, dataUpdatedAt, accountId, queryClient]);
  return now;
}
