import { knownFaults, type Fault } from "./faults.ts";
import type { SandboxPolicy } from "./sandbox-policy.ts";

type Trouble = Pick<
  SandboxPolicy,
  "dropEvery" | "resetEvery" | "truncateEvery" | "badGatewayEvery" | "breakAfter" | "troublePath"
>;

function troubleOf(policy: SandboxPolicy): Trouble {
  const { dropEvery, resetEvery, truncateEvery, badGatewayEvery, breakAfter, troublePath } = policy;
  return { dropEvery, resetEvery, truncateEvery, badGatewayEvery, breakAfter, troublePath };
}

/**
 * The faults that the policy's switches order, as opposed to those that a test queues for one
 * request. "Every nth" is counted from the last change of these switches, over the requests they
 * are about, so that a run can be told in advance and repeated.
 */
export class StandingFaults {
  #counted = "";
  #seen = 0;

  next(policy: SandboxPolicy, path: string): Fault | null {
    // The page and the control endpoint stay reachable, or nobody could end what was begun.
    if (path === "/" || !path.startsWith(policy.troublePath ?? "/")) return null;
    if (policy.maintenance === "on") return knownFaults.maintenance;
    const trouble = troubleOf(policy);
    const { dropEvery, resetEvery, truncateEvery, badGatewayEvery } = trouble;
    if (dropEvery + resetEvery + truncateEvery + badGatewayEvery === 0) {
      this.#counted = "";
      return null;
    }
    const present = JSON.stringify(trouble);
    if (present !== this.#counted) {
      this.#counted = present;
      this.#seen = 0;
    }
    this.#seen += 1;
    return this.#faultOf(trouble);
  }

  #faultOf(trouble: Trouble): Fault | null {
    const after = trouble.breakAfter;
    if (this.#isTurn(trouble.badGatewayEvery)) return knownFaults.badGateway;
    if (this.#isTurn(trouble.dropEvery)) return { kind: "hang", after };
    if (this.#isTurn(trouble.resetEvery)) return { kind: "reset", after };
    return this.#isTurn(trouble.truncateEvery) ? { kind: "truncated" } : null;
  }

  #isTurn(every: number): boolean {
    return every > 0 && this.#seen % every === 0;
  }
}
