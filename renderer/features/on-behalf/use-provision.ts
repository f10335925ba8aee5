import { useRef } from "react";
import type { ErrorPayload } from "../../../shared/contract/error.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import type { InputOf } from "../../../shared/contract/operations.ts";
import { CallError } from "../../backend/call-error.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import { useFollow } from "./use-follow.ts";

type Request = InputOf<"provision.create">["request"];
type Change = InputOf<"provision.change">["to"];

const labels = {
  "partner.prepare": "Getting the partner’s account ready",
  "provision.create": "Creating the provision",
  "provision.watch": "Watching the provision",
  "provision.change": "Telling bunq",
} as const;

/** How this account’s provision stands, whoever started what runs, and what can be done with it. */
export function useProvision(
  facts: OnboardingFacts,
  tellAtField: (error: ErrorPayload) => boolean = () => false,
) {
  const { accountId } = facts;
  const lastChange = useRef<Change | null>(null);
  const create = useOperation("provision.create");
  const watch = useOperation("provision.watch");
  const change = useOperation("provision.change");
  const runs = {
    "provision.create": useStepRun("provision.create", facts),
    "provision.watch": useStepRun("provision.watch", facts),
    "provision.change": useStepRun("provision.change", facts),
    "partner.prepare": useStepRun("partner.prepare", facts),
  };
  const running = Object.entries(runs).find(([, run]) => run.runningSince !== null);

  useFollow(accountId, running !== undefined);

  // By promises: the screen that asked gives way to another one before the answer.
  const startWatch = () =>
    void watch.mutateAsync({ accountId }).then(
      ({ provision }) => announce(provision?.tokenAt ? "The token is there." : "Watching ended."),
      () => undefined,
    );
  const startCreate = (request: Request) => {
    void create.mutateAsync({ accountId, request }).then(startWatch, (thrown: unknown) => {
      const payload = payloadOf(thrown);
      if (payload && tellAtField(payload)) create.reset();
    });
  };
  const startChange = (to: Change) => {
    lastChange.current = to;
    void change.mutateAsync({ accountId, to }).then(startWatch, () => undefined);
  };
  return {
    create: startCreate,
    watch: startWatch,
    change: startChange,
    retryChange: () => {
      if (lastChange.current) startChange(lastChange.current);
    },
    isCreating: runs["provision.create"].runningSince !== null,
    isWatching: runs["provision.watch"].runningSince !== null,
    runningSince: running?.[1].runningSince ?? null,
    runningLabel: running ? labelOf(running[0]) : "",
    failure: runs["provision.create"].failure,
    watchFailure: runs["provision.watch"].failure,
    changeFailure: runs["provision.change"].failure,
  };
}

function labelOf(operation: string): string {
  return Object.entries(labels).find(([name]) => name === operation)?.[1] ?? "Working";
}

function payloadOf(thrown: unknown): ErrorPayload | null {
  return thrown instanceof CallError ? thrown.payload : null;
}
