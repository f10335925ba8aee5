import { clockOffset } from "../../../shared/session/clock-offset.ts";
import { followedExtension } from "../../../shared/session/extension-rule.ts";
import { extendedEnd, sessionEnd } from "../../../shared/session/session-life.ts";
import type { SessionFacts } from "../../../shared/contract/onboarding.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { BunqAnswer } from "../bunq/bunq-calls.ts";

/**
 * Keeps what a success with the session's token says of its life: that bunq extended it, and how far
 * the clocks are apart by now. Writes only when that is news.
 */
export function noteAnswer(
  accounts: Accounts,
  accountId: string,
  { times }: Pick<BunqAnswer, "times">,
): void {
  const { session } = accounts.get(accountId);
  if (session === null) return;
  const noted = sessionAfter(session, times);
  if (noted.endsAt === session.endsAt && noted.openedAt === session.openedAt) return;
  accounts.change(accountId, { facts: { session: noted } });
}

function sessionAfter(session: SessionFacts, times: BunqAnswer["times"]): SessionFacts {
  const { startedAt, timeoutSeconds, extendedUntil } = session;
  const clockOffsetMs = clockOffset(times, session.clockOffsetMs) ?? session.clockOffsetMs;
  const end = extendedUntil ?? sessionEnd(startedAt, timeoutSeconds);
  const requestAt = times.sentAt + clockOffsetMs;
  // bunq took a token that should be dead by now: it must have been extended before.
  const endsAt = Math.max(end, requestAt + 1);
  const extended = extendedEnd({ endsAt, timeoutSeconds }, requestAt, followedExtension);
  return {
    ...session,
    clockOffsetMs,
    extendedUntil: extended === end ? extendedUntil : extended,
    openedAt: startedAt - clockOffsetMs,
    endsAt: extended - clockOffsetMs,
  };
}
