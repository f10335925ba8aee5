/** bunq's session reference: a request made in the last 30 seconds extends the session. */
export const extensionWindowMs = 30_000;

/** The same page: by at most five minutes, or by the auto-logout time where that is shorter. */
export const longestExtensionMs = 300_000;

/**
 * Where a session stands in its life. Shares run from 0 (opened) to 1 (ends).
 * - `elapsed`: how much is over.
 * - `extension`: where the extension window starts.
 */
export interface Lifetime {
  readonly phase: "open" | "extension" | "ended";
  readonly remainingMs: number;
  readonly elapsed: number;
  readonly extension: number;
}

/** All in milliseconds; a clock set back counts as just opened. */
export function measureLifetime(
  session: { readonly openedAt: number; readonly endsAt: number },
  now: number,
): Lifetime {
  const whole = Math.max(1, session.endsAt - session.openedAt);
  const remainingMs = Math.max(0, session.endsAt - now);
  return {
    phase: choosePhase(remainingMs),
    remainingMs,
    elapsed: clampShare((now - session.openedAt) / whole),
    extension: clampShare(1 - extensionWindowMs / whole),
  };
}

function choosePhase(remainingMs: number): Lifetime["phase"] {
  if (remainingMs === 0) return "ended";
  return remainingMs <= extensionWindowMs ? "extension" : "open";
}

function clampShare(share: number): number {
  return Math.min(1, Math.max(0, share));
}
