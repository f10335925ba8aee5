import type { StepName } from "../../../shared/contract/account.ts";
import type { RemedyName } from "../../../shared/contract/diagnosis.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";

interface Place {
  readonly step: StepName;
  readonly facts: Pick<OnboardingFacts, "session">;
}

/**
 * The remedy as this step can carry it out. Reading the user again needs a session: where the failure
 * took it away, as a renewal that did not succeed does, opening one is what helps.
 */
export function remedyHere(remedy: RemedyName, { step, facts }: Place): RemedyName {
  const repeats = remedy === "retry" || remedy === "wait";
  return repeats && step === "user" && facts.session === null ? "open-session" : remedy;
}
