/** bunq's older documents: one POST /session-server per 30 seconds. */
export const sessionSpacingMs = 30_000;

/** Longer than any window bunq has named; what says more is not waited for. */
const longestWaitMs = 60 * 60_000;

/** A time in which no further session is to be asked for. Ms since the epoch, local clock. */
export interface SessionWait {
  readonly from: number;
  readonly until: number;
}

/**
 * The wait after a call to session-server. bunq's own limit is kept beforehand, a loopback's only once
 * it has said so: `retryAfterMs` is what its refusal named. Null: no wait.
 */
export function waitAfterCall(
  at: number,
  call: { readonly isBunq: boolean; readonly retryAfterMs: number | null },
): SessionWait | null {
  const wait = call.retryAfterMs ?? (call.isBunq ? sessionSpacingMs : 0);
  return wait > 0 ? { from: at, until: at + Math.min(wait, longestWaitMs) } : null;
}

/** When the next session may be asked for; null for now. A clock set back does not lengthen a wait. */
export function nextSessionAt(wait: SessionWait | null, now: number): number | null {
  return wait !== null && wait.from <= now && now < wait.until ? wait.until : null;
}
