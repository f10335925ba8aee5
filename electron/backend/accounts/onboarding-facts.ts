import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import type { OperationContext } from "../define-operation.ts";
import { doneSteps } from "./done-steps.ts";

type Context = Pick<OperationContext, "accounts" | "clock" | "runs">;

/** What the page may know of one account, as it is now. */
export function onboardingFacts(
  accountId: string,
  { accounts, clock, runs }: Context,
): OnboardingFacts {
  const record = accounts.get(accountId);
  return {
    ...record,
    accountId,
    running: runs.running(accountId),
    steps: doneSteps(record, clock.now()),
  };
}
