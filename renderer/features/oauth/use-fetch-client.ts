import type { ErrorPayload } from "../../../shared/contract/error.ts";
import type { OnboardingFacts } from "../../../shared/contract/onboarding.ts";
import { useOperation } from "../../backend/use-operation.ts";
import { useStepRun } from "../step-frame/use-step-run.ts";

export interface FetchClient {
  readonly fetchFrom: (ownerAccountId: string) => void;
  /** The account whose client is being fetched, where this window fetches it. */
  readonly fetching: string | null;
  readonly fetchingSince: number | null;
  /** How fetching one failed; a client that is there by now answers it. */
  readonly notFetched: ErrorPayload | null;
  readonly fetchAgain: (() => void) | undefined;
}

/** The OAuth client of another account here, with the redirect URI registered for it. */
export function useFetchClient(facts: OnboardingFacts, redirectUri: string): FetchClient {
  const { accountId, oauth } = facts;
  const operation = useOperation("oauth.fetch-client");
  const { runningSince, failure } = useStepRun("oauth.fetch-client", facts);
  const owner = operation.variables?.ownerAccountId;
  const fetchFrom = (ownerAccountId: string) =>
    operation.mutate({ accountId, ownerAccountId, redirectUri });
  return {
    fetchFrom,
    fetching: runningSince === null ? null : (owner ?? null),
    fetchingSince: runningSince,
    notFetched: oauth ? null : failure,
    fetchAgain: owner === undefined ? undefined : () => fetchFrom(owner),
  };
}
