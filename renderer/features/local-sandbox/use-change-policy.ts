import { useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  LocalSandboxFacts,
  SandboxSwitch,
  SwitchValue,
} from "../../../shared/contract/local-sandbox.ts";
import { call } from "../../backend/call.ts";
import { localSandboxQuery } from "../../backend/local-sandbox-query.ts";
import { announce } from "../../components/announcer.tsx";

type PolicyChanges = Readonly<Record<string, SwitchValue>>;

/** `said`: what screen readers hear once it holds. */
export interface PolicyChange {
  readonly changes: PolicyChanges;
  readonly said: string;
}

/** Of every change of the sandbox's switches, so that reading them again waits for it. */
export const policyMutationKey = ["sandbox.change-policy"];

/** Turns switches. A row each has its own, so that what one does not take is said beside it. */
export function useChangePolicy() {
  const queryClient = useQueryClient();
  const { queryKey } = localSandboxQuery;
  const mutation = useMutation({
    mutationKey: policyMutationKey,
    // one after the other, so that the last choice is the one that holds
    scope: { id: "sandbox-policy" },
    mutationFn: ({ changes }: PolicyChange) => call("sandbox.change-policy", { changes }),
    onSuccess: (facts, { said }) => {
      announce(said);
      // the answer to an earlier choice must not undo a later one that is still on its way
      if (queryClient.isMutating({ mutationKey: policyMutationKey }) > 1) return;
      queryClient.setQueryData(queryKey, facts);
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
  /** What is surely taken is shown at once: a choice that waits for an answer looks broken. */
  const choose = (change: PolicyChange) => {
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (facts) => facts && withChanges(facts, change.changes));
    mutation.mutate(change);
  };
  return { ...mutation, choose };
}

function withChanges(facts: LocalSandboxFacts, changes: PolicyChanges): LocalSandboxFacts {
  const { running } = facts;
  if (running === null) return facts;
  const turned = (each: SandboxSwitch) => {
    const value = changes[each.name];
    return value === undefined ? each : { ...each, value };
  };
  return { ...facts, running: { ...running, switches: running.switches.map(turned) } };
}
