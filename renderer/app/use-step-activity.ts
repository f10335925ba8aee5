import { useMutationState, type Mutation } from "@tanstack/react-query";
import type { StepName } from "../../shared/contract/account.ts";
import type { OnboardingFacts } from "../../shared/contract/onboarding.ts";
import { CallError } from "../backend/call-error.ts";
import { stepOf } from "../backend/step-of.ts";
import type { StepActivity } from "./current-step.ts";

interface Attempt {
  readonly step: StepName | null;
  readonly accountId: unknown;
  readonly status: string;
  readonly cancelled: boolean;
  readonly at: number;
}

function readAttempt(mutation: Mutation): Attempt {
  const { variables, error, status, submittedAt } = mutation.state;
  const input: unknown = variables;
  const name: unknown = mutation.options.mutationKey?.[0];
  return {
    step: typeof name === "string" ? stepOf(name) : null,
    accountId:
      typeof input === "object" && input !== null && "accountId" in input ? input.accountId : null,
    status,
    cancelled: error instanceof CallError && error.payload.code === "cancelled",
    at: submittedAt,
  };
}

/** Which step of the account runs, here or in another window, and which one failed last. */
export function useStepActivity(facts: OnboardingFacts): StepActivity {
  const attempts = useMutationState({ select: readAttempt })
    .filter((attempt) => attempt.step !== null && attempt.accountId === facts.accountId)
    .toSorted((a, b) => b.at - a.at);
  const [latest] = attempts;
  const elsewhere = facts.running ? stepOf(facts.running.operation) : null;
  const running = attempts.find(({ status }) => status === "pending")?.step ?? elsewhere;
  const failed =
    latest?.status === "error" && !latest.cancelled && latest.step ? latest.step : null;
  return { running, failed };
}
