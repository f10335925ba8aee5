interface Extension {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly endsAt: number;
  readonly timeoutSeconds: number;
  readonly windowSeconds: number;
  readonly maxSeconds: number;
}

/**
 * When a session ends after a request at `now`. bunq's Session reference: a request in the last 30
 * seconds extends the session from that moment by the auto-logout time, but never by more than 5
 * minutes. Older pages say 30 minutes, so the window is a parameter.
 */
export function extendedEnd(session: Extension): number {
  const { now, endsAt, timeoutSeconds, windowSeconds, maxSeconds } = session;
  if (endsAt - now > windowSeconds * 1000) return endsAt;
  return Math.max(endsAt, now + Math.min(timeoutSeconds, maxSeconds) * 1000);
}
