import { negligibleOffsetMs } from "./clock-offset.ts";

/** Moments of a session on the machine's clock, and how far bunq's is ahead of that. All in ms. */
export interface SessionOnClock {
  readonly startedAt: number;
  readonly clockOffsetMs: number;
  readonly openedAt: number;
  readonly endsAt: number;
}

/**
 * The same session after somebody set the machine's clock, `byMs` forwards or (negative) back. bunq's
 * clock went on as before, so its distance changes by as much, and what is left of the session stays.
 */
export function afterClockSet<T extends SessionOnClock>(session: T, byMs: number): T {
  const distance = session.clockOffsetMs - byMs;
  const clockOffsetMs = Math.abs(distance) < negligibleOffsetMs ? 0 : distance;
  return {
    ...session,
    clockOffsetMs,
    openedAt: session.startedAt - clockOffsetMs,
    endsAt: session.endsAt + session.clockOffsetMs - clockOffsetMs,
  };
}
