import type { PastSession } from "../../../shared/contract/onboarding.ts";
import type { AccountRecord } from "./account-record.ts";

/** How many ended sessions an account remembers. */
export const keptSessions = 50;

/** To be sealed wherever an account's session is forgotten. */
export const noSessionTokens = { "session-token": null, "former-session-token": null } as const;

interface End {
  readonly now: number;
  readonly how?: PastSession["how"] | undefined;
}

/**
 * A change that takes a session away, or puts another in its place, leaves its line in the history:
 * here, so that no operation can forget to. Ids and times only, never a token.
 */
export function withPastSession(
  before: Pick<AccountRecord, "session">,
  after: AccountRecord,
  { now, how }: End,
): AccountRecord {
  const { session } = before;
  if (session === null || session.id === after.session?.id) return after;
  const { id, startedAt, endsAt, clockOffsetMs } = session;
  const ended = how ?? (endsAt <= now ? "expired" : "unknown");
  const endedAt = (ended === "expired" ? Math.min(endsAt, now) : now) + clockOffsetMs;
  const past: PastSession = { id, openedAt: startedAt, endedAt, how: ended };
  return { ...after, pastSessions: [past, ...after.pastSessions].slice(0, keptSessions) };
}
