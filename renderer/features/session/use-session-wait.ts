import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useNow } from "../clock/use-now.ts";

/** Whole seconds until bunq may be asked for another session; 0 for now. */
export function useSessionWait({ accountId, nextSessionAt }: OnboardingFacts): number {
  const until = nextSessionAt ?? 0;
  const now = useNow(accountId, until);
  return Math.max(0, Math.ceil((until - now) / 1000));
}
