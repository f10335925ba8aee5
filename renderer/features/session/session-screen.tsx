import { useQuery } from "@tanstack/react-query";
import type { StepName } from "../../../shared/contract/account.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { onboardingQuery } from "../../backend/queries.ts";
import { StepBlocked } from "../step-frame/step-blocked.tsx";
import { StepLoading } from "../step-frame/step-loading.tsx";
import { SessionOpen } from "./session-open.tsx";
import { SessionReady } from "./session-ready.tsx";

/** Step 3: the token that every later call is made with. */
export function SessionScreen({ accountId }: { readonly accountId: string }) {
  const { data: facts, error, refetch } = useQuery(onboardingQuery(accountId));
  if (!facts) {
    return <StepLoading step="session" error={error} onRetry={() => void refetch()} />;
  }
  const missing = findMissing(facts);
  if (missing) {
    return (
      <StepBlocked
        step="session"
        sentence="One signed call brings the token that every later call needs."
        by={missing}
      >
        A session is opened by a registered device, with the API key it was given.
      </StepBlocked>
    );
  }
  // an ended session is still among the facts, but its step does not stand on it any more
  return facts.session && facts.steps.includes("session") ? (
    <SessionOpen facts={facts} session={facts.session} />
  ) : (
    <SessionReady facts={facts} />
  );
}

function findMissing({ installation, device }: OnboardingFacts): StepName | null {
  if (!installation) return "installation";
  return device ? null : "device";
}
