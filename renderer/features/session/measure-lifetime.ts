import { followedExtension } from "../../../shared/session/extension-rule.ts";
import { sessionPhase, type SessionPhase } from "../../../shared/session/session-life.ts";

/**
 * Where a session stands in its life. Shares run from 0 (opened) to 1 (ends).
 * - `elapsed`: how much is over.
 * - `extension`: where the extension window starts.
 */
export interface Lifetime {
  readonly phase: SessionPhase;
  readonly remainingMs: number;
  readonly elapsed: number;
  readonly extension: number;
}

/** All in milliseconds; a clock set back counts as just opened. */
export function measureLifetime(
  session: { readonly openedAt: number; readonly endsAt: number },
  now: number,
): Lifetime {
  const { openedAt: startedAt, endsAt } = session;
  const whole = Math.max(1, endsAt - startedAt);
  return {
    phase: sessionPhase({ startedAt, endsAt }, now),
    remainingMs: Math.max(0, endsAt - now),
    elapsed: clampShare((now - startedAt) / whole),
    extension: clampShare(1 - (followedExtension.windowSeconds * 1000) / whole),
  };
}

function clampShare(share: number): number {
  return Math.min(1, Math.max(0, share));
}
