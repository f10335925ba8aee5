import type { StepName } from "../../shared/contract/account.ts";
import { stepNames } from "../../shared/step-names.ts";

/** - `current`: the one to do next. - `blocked`: an earlier one has to be done first. */
export type StepState = "done" | "current" | "blocked" | "running" | "failed";

/** The first step that does not stand on facts; null when all do. */
export function nextStep(done: readonly StepName[]): StepName | null {
  return stepNames.find((step) => !done.includes(step)) ?? null;
}

/** The step on screen: the one someone chose to look at, else the one to do next, else the last. */
export function currentStep(done: readonly StepName[], viewed: StepName | null): StepName {
  return viewed ?? nextStep(done) ?? "user";
}

/** The step that has to be done before `step`; null before the first. */
export function stepBefore(step: StepName): StepName | null {
  return stepNames[stepNames.indexOf(step) - 1] ?? null;
}

/** The step behind `step`, or null behind the last. */
export function stepAfter(step: StepName): StepName | null {
  return stepNames[stepNames.indexOf(step) + 1] ?? null;
}

export interface StepActivity {
  readonly running: StepName | null;
  readonly failed: StepName | null;
}

/** Each step's state, derived from facts and from what runs or failed just now; nothing is stored. */
export function stepStates(
  done: readonly StepName[],
  { running, failed }: StepActivity,
): Readonly<Record<StepName, StepState>> {
  const next = nextStep(done);
  const stateOf = (step: StepName): StepState => {
    if (step === running) return "running";
    if (step === failed) return "failed";
    if (done.includes(step)) return "done";
    if (step === next) return "current";
    return "blocked";
  };
  return {
    installation: stateOf("installation"),
    device: stateOf("device"),
    session: stateOf("session"),
    user: stateOf("user"),
  };
}
