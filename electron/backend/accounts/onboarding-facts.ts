import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { nextSessionAt } from "../../../shared/session/session-wait.ts";
import type { OperationContext } from "../define-operation.ts";
import { doneSteps } from "./done-steps.ts";
import { partnerAccountOf } from "./partner-account-of.ts";

type Context = Pick<OperationContext, "accounts" | "clock" | "runs">;

/** What the page may know of one account, as it is now. */
export function onboardingFacts(
  accountId: string,
  { accounts, clock, runs }: Context,
): OnboardingFacts {
  const record = accounts.get(accountId);
  const now = clock.now();
  return {
    ...record,
    accountId,
    partnerAccountId: partnerAccountOf(record, accounts.list())?.id ?? null,
    now,
    running: runs.running(accountId),
    nextSessionAt: nextSessionAt(record.sessionWait, now),
    steps: doneSteps(record, now),
  };
}
