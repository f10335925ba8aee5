import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import type { SendOutcome } from "../../../shared/contract/request.ts";
import type { RequestDraft } from "../../../shared/requests/request-draft.ts";
import type { CallError } from "../../backend/call-error.ts";
import { call } from "../../backend/call.ts";
import { refreshAfter } from "../../backend/refresh-after.ts";
import { announce } from "../../components/announcer.tsx";
import {
  blankComposer,
  type Composer,
  type ComposerOutcome,
  type ComposerTab,
} from "../../stores/composer.ts";
import { uiStore } from "../../stores/ui-store.ts";
import { useStepRun } from "../step-frame/use-step-run.ts";

/** What is sent: the composer's request, or a page of the list it answered. */
export interface Sending {
  readonly draft: RequestDraft;
  readonly label: string | null;
  readonly asItIs: boolean;
  /** Pages from the one that was asked for; 0 for that one. */
  readonly offset?: number | undefined;
  readonly allowChanges?: boolean | undefined;
}

export interface SendRequest {
  /** ms since the epoch; null while none runs. */
  readonly runningSince: number | null;
  readonly send: (sending: Sending) => void;
}

/** With its account, by which everything else knows whose it is. */
interface Sent extends Sending {
  readonly accountId: string;
  /** Of the composer it was sent from. */
  readonly generation: number;
}

function generationOf(accountId: string): number {
  return (uiStore.getState().composers[accountId] ?? blankComposer).generation;
}

/** Shows what became of it, unless another request stands there by now; the history has it anyway. */
function show({ accountId, generation }: Sent, changes: Partial<Composer>): void {
  if (generationOf(accountId) === generation) uiStore.getState().composed(accountId, changes);
}

const tabs: Readonly<Record<string, ComposerTab>> = {
  query: "query",
  headers: "headers",
  body: "body",
};

function outcomeOf(output: SendOutcome, sent: Sent): ComposerOutcome {
  if (output.outcome === "ask-first") {
    return { kind: "ask-first", host: output.host, draft: sent.draft };
  }
  const { exchangeId, address, pages } = output;
  return { kind: "answered", exchangeId, address, pages, offset: sent.offset ?? 0 };
}

function answered(output: SendOutcome, sent: Sent): void {
  show(sent, { outcome: outcomeOf(output, sent) });
  if (output.outcome === "answered") announce(`Answered with status ${output.status}.`);
}

function failed({ payload: error }: CallError, sent: Sent): void {
  const tab = error.code === "invalid_input" ? tabs[error.field ?? ""] : undefined;
  const outcome: ComposerOutcome = { kind: "failed", error };
  show(sent, { outcome, ...(tab ? { tab } : {}) });
}

function sendOptions(queryClient: QueryClient) {
  return {
    mutationKey: ["request.send"],
    mutationFn: ({ accountId, draft, label, asItIs, allowChanges }: Sent) =>
      call("request.send", {
        accountId,
        draft,
        asItIs,
        ...(label === null ? {} : { label }),
        ...(allowChanges ? { allowChanges } : {}),
      }),
    // of the mutation itself, so that they count when its screen was left meanwhile
    onSuccess: answered,
    onError: failed,
    onSettled: (_output: unknown, _error: unknown, { accountId }: Sent) =>
      refreshAfter(queryClient, "request.send", { accountId }),
    // SECURITY: what someone composes may hold a secret, which no cache has to keep; canary spec.
    gcTime: 0,
  };
}

/** Sends for one account. What became of it is kept in the composer. */
export function useSendRequest(facts: OnboardingFacts): SendRequest {
  const queryClient = useQueryClient();
  const { runningSince } = useStepRun("request.send", facts);
  const { mutate } = useMutation<SendOutcome, CallError, Sent>(sendOptions(queryClient));
  const send = (sending: Sending) => {
    const { accountId } = facts;
    if (runningSince === null)
      mutate({ ...sending, accountId, generation: generationOf(accountId) });
  };
  return { runningSince, send };
}
