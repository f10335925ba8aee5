/**
 * Where a provision is, as far as it decides what can be done.
 * - `unanswered`: asked for, and the answer never arrived.
 * - `pending`: bunq is at it. `closing`: it was cancelled and bunq is at that.
 * - `ready`: its token is here. `used`: a session was opened with it, so bunq shows it no more.
 * - `expired`: nobody used the token in time. `failed`, `closed`: over.
 */
export type ProvisionPhase =
  "unanswered" | "pending" | "closing" | "ready" | "used" | "expired" | "failed" | "closed";

/** What it is told by; bunq's words. */
export interface ProvisionState {
  readonly id: string | null;
  readonly status: string | null;
  readonly subStatus: string | null;
  readonly credentialStatus: string | null;
  readonly tokenAt: number | null;
}

/**
 * A token that is there is usable whatever the status: bunq's pages of 2025 give it with CREATED and
 * those of 2026 with ACTIVE. Only endings are read from the status, because no token will come then.
 */
export function provisionPhase(state: ProvisionState): ProvisionPhase {
  const { id, status, subStatus, credentialStatus, tokenAt } = state;
  if (tokenAt !== null) return "ready";
  if (id === null) return "unanswered";
  if (status === "FAILED") return "failed";
  if (status === "CLOSED") return "closed";
  if (status === "CANCELLED") {
    return subStatus === "PENDING_PROCESS_CLOSURE" ? "closing" : "closed";
  }
  if (credentialStatus === "EXPIRED") return "expired";
  return credentialStatus === "ACTIVE" ? "used" : "pending";
}

/** Whether looking again will show something else by itself. */
export function isStillMoving(phase: ProvisionPhase): boolean {
  return phase === "pending" || phase === "closing" || phase === "unanswered";
}
