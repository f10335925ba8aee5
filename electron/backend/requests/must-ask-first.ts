import { mayChange, type RequestMethod } from "../../../shared/requests/request-draft.ts";
import { isLoopbackHost } from "../bunq/allowed-target.ts";

interface Asked {
  readonly method: RequestMethod;
  /** Where the request would go, e.g. `https://public-api.sandbox.bunq.com`. */
  readonly origin: string;
  /** Whether the person has allowed changes for this account before, or does so now. */
  readonly isAllowed: boolean;
}

/**
 * The host that the person has to be asked about first; null where nobody needs to be. A sandbox on
 * this machine is the person's own; bunq's is shared with others and remembers.
 */
export function mustAskFirst({ method, origin, isAllowed }: Asked): string | null {
  const { host, hostname } = new URL(origin);
  const isAsked = mayChange(method) && !isAllowed && !isLoopbackHost(hostname);
  return isAsked ? host : null;
}
