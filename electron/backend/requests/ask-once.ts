import type { RequestMethod } from "../../../shared/requests/request-draft.ts";
import type { KeptRequests } from "./kept-requests.ts";
import { mustAskFirst } from "./must-ask-first.ts";

interface Asking {
  readonly accountId: string;
  readonly method: RequestMethod;
  /** Where the request would go. */
  readonly origin: string;
  /** The person says yes, for this account and from now on. */
  readonly allowChanges?: boolean | undefined;
}

/**
 * The host that the person has to be asked about before anything is sent there; null to go on. A yes
 * is remembered for the account, so that it is asked once.
 */
export function askOnce(
  { accountId, method, origin, allowChanges = false }: Asking,
  requests: Pick<KeptRequests, "read" | "change">,
): string | null {
  const isAllowed = requests.read(accountId).mayChange;
  const host = mustAskFirst({ method, origin, isAllowed });
  if (host === null || !allowChanges) return host;
  requests.change(accountId, (record) => ({ ...record, mayChange: true }));
  return null;
}
