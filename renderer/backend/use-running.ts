import { useMutationState, type Mutation } from "@tanstack/react-query";
import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";
import { accountIdOf } from "./account-id-of.ts";
import { stepOf } from "./step-of.ts";

type Running = NonNullable<OnboardingFacts["running"]>;

function operationOf({ options }: Mutation): string {
  const name: unknown = options.mutationKey?.[0];
  return typeof name === "string" ? name : "";
}

/**
 * The operation of a step that runs for an account: started in this window, which knows at once, or
 * in another one, which shows in the facts. Null when none does.
 */
export function useRunning(facts: OnboardingFacts | undefined): Running | null {
  const pending = useMutationState({
    filters: {
      status: "pending",
      predicate: (mutation) =>
        stepOf(operationOf(mutation)) !== null &&
        accountIdOf(mutation.state.variables) === facts?.accountId,
    },
    select: (mutation): Running => ({
      operation: operationOf(mutation),
      startedAt: mutation.state.submittedAt,
    }),
  });
  return pending.at(-1) ?? facts?.running ?? null;
}
