import { useState } from "react";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { announce } from "../../components/announcer.tsx";
import { useStepRun } from "../step-frame/use-step-run.ts";
import type { SandboxUserKind } from "./sandbox-user-buttons.tsx";

/** A sandbox user for those without a key; its key stays on the trusted side. */
export function useSandboxUser(facts: OnboardingFacts, onCreated: () => void) {
  const { accountId } = facts;
  const [kind, setKind] = useState<SandboxUserKind>("person");
  const creation = useOperation("sandbox-user.create");
  const { runningSince, failure } = useStepRun("sandbox-user.create", facts);
  const create = (wanted: SandboxUserKind) => {
    setKind(wanted);
    const onSuccess = () => {
      onCreated();
      announce(`A sandbox ${wanted} was created; its API key is filled in.`);
    };
    creation.mutate({ accountId, kind: wanted }, { onSuccess });
  };
  return {
    create,
    createAgain: () => create(kind),
    creating: runningSince === null ? null : kind,
    runningSince,
    failure,
  };
}
