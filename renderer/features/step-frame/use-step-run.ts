import { useMutationState } from "@tanstack/react-query";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import type { OperationName } from "../../../shared/contract/operations.ts";
import { CallError } from "../../backend/call-error.ts";
import { useUi } from "../../stores/ui-store.ts";

export interface StepRun {
  /** When it began, in ms since the epoch; null while it does not run. */
  readonly runningSince: number | null;
  /** How the last attempt failed; null after a success, before any, while one runs, or once answered. */
  readonly failure: ErrorPayload | null;
}

/** What answers an earlier failure: the facts it was about are gone, or new ones stand. */
const answering: readonly OperationName[] = [
  "device.forget",
  "certificate.create",
  "certificate.import",
  "certificate.forget",
  "oauth.forget-client",
  "installation.forget",
  "key.generate",
  "key.import",
  "session.open",
  "session.renew",
];

const idle: StepRun = { runningSince: null, failure: null };

/**
 * How an operation of an account stands, whoever started it: this screen, the header, the commands,
 * a run of all steps, or another window (which only shows in the facts).
 */
export function useStepRun(name: OperationName, facts: OnboardingFacts): StepRun {
  const { accountId, running } = facts;
  const runAll = useUi((state) => state.runAll);
  const attempts = useMutationState({
    filters: {
      mutationKey: [name],
      exact: true,
      predicate: (mutation) => isOfAccount(mutation.state.variables, accountId),
    },
    select: ({ state }) => ({
      status: state.status,
      submittedAt: state.submittedAt,
      error: state.error,
    }),
  });
  const answers = useMutationState({
    filters: {
      status: "success",
      predicate: ({ options, state }) =>
        answering.some((one) => one === options.mutationKey?.[0]) &&
        isOfAccount(state.variables, accountId),
    },
    select: ({ state }) => state.submittedAt,
  });
  const last = attempts.at(-1);
  if (last?.status === "pending") return { runningSince: last.submittedAt, failure: null };
  if (running?.operation === name) return { runningSince: running.startedAt, failure: null };
  // a run of all steps shows its own failure, with its own way on
  const shownByRunAll = runAll?.accountId === accountId && runAll.operation === name;
  if (shownByRunAll || !(last?.error instanceof CallError)) return idle;
  if (answers.some((at) => at > last.submittedAt)) return idle;
  return { runningSince: null, failure: last.error.payload };
}

function isOfAccount(variables: unknown, accountId: string): boolean {
  return (
    typeof variables === "object" &&
    variables !== null &&
    "accountId" in variables &&
    variables.accountId === accountId
  );
}
