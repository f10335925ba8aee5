import { MutationObserver, type QueryClient } from "@tanstack/react-query";
import type { InputOf, OperationName } from "../../../shared/contract/operations.ts";
import { call } from "../../backend/call.ts";
import { CallError } from "../../backend/call-error.ts";
import { operationOptions } from "../../backend/operation-options.ts";
import { onboardingQuery } from "../../backend/queries.ts";
import { uiStore } from "../../stores/ui-store.ts";
import { announce } from "../../components/announcer.tsx";
import { runSequence, type SequenceOutcome } from "./run-sequence.ts";

interface Planned<K extends OperationName> {
  readonly operation: K;
  readonly input: InputOf<K>;
}

async function runPlanned<K extends OperationName>(queryClient: QueryClient, planned: Planned<K>) {
  const options = operationOptions(queryClient, planned.operation);
  await new MutationObserver(queryClient, options).mutate(planned.input);
}

const outcomeWords: Readonly<Record<SequenceOutcome, string>> = {
  finished: "All steps are done.",
  "needs-person": "Stopped at the device, which needs you.",
  stopped: "Stopped.",
  stuck: "Stopped.",
};

/** Does the remaining steps of an account in order. A second start while one runs does nothing. */
export async function startRunAll(queryClient: QueryClient, accountId: string): Promise<void> {
  const { runAll, runAllStarted, runAllReached, runAllStopped, runAllFailed, runAllOver } =
    uiStore.getState();
  const { runAllNeedsPerson } = uiStore.getState();
  if (runAll?.phase === "running" || runAll?.phase === "stopping") return;
  runAllStarted(accountId);
  try {
    const outcome = await runSequence({
      readFacts: () => queryClient.fetchQuery({ ...onboardingQuery(accountId), staleTime: 0 }),
      run: (planned) => runPlanned(queryClient, planned),
      isStopped: () => uiStore.getState().runAll?.phase !== "running",
      onCall: (planned) => runAllReached(planned.operation),
    });
    if (outcome === "finished") runAllOver();
    else if (outcome === "needs-person") runAllNeedsPerson();
    else runAllStopped();
    announce(outcomeWords[outcome]);
  } catch (thrown) {
    if (!(thrown instanceof CallError)) throw thrown;
    if (thrown.payload.code === "cancelled") runAllStopped();
    else runAllFailed(thrown.payload);
  }
}

/** Lets no further call begin, and stops the one that runs. */
export async function stopRunAll(accountId: string): Promise<void> {
  uiStore.getState().runAllStopping();
  await call("step.cancel", { accountId });
}
