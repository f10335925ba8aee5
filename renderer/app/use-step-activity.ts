import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";
import { stepOf } from "../backend/step-of.ts";
import { useRunning } from "../backend/use-running.ts";
import { useUi } from "../stores/ui-store.ts";
import type { StepActivity } from "./current-step.ts";

/** Which step of the account runs, here or in another window, and which one failed last. */
export function useStepActivity(facts: OnboardingFacts): StepActivity {
  const running = useRunning(facts);
  const failed = useUi((state) => state.failedSteps[facts.accountId]) ?? null;
  return { running: running && stepOf(running.operation), failed };
}
