import { followedExtension, type ExtensionRule } from "./extension-rule.ts";

const minute = 60_000;

/** No session is counted on for longer, whatever its timeout says; after that, bunq says. */
export const longestLifeMs = 366 * 24 * 60 * minute;

/** The last moment a `Date` can hold; later ones would break whatever shows them. */
const latestDate = 8_640_000_000_000_000;

/** Where a session stands. Ms since the epoch, both of one clock. */
export interface SessionSpan {
  readonly startedAt: number;
  readonly endsAt: number;
}

/**
 * - `fresh`: nothing to do.
 * - `ending`: worth renewing; see `noticeMs`.
 * - `extendable`: a request made now extends the session.
 * - `ended`: bunq is expected to refuse its token.
 */
export type SessionPhase = "fresh" | "ending" | "extendable" | "ended";

/** When a session ends that nothing extends; `timeoutSeconds` is the user's auto-logout time. */
export function sessionEnd(startedAt: number, timeoutSeconds: number): number {
  const life = Math.min(Math.max(0, timeoutSeconds) * 1000, longestLifeMs);
  return Math.min(startedAt + life, latestDate);
}

/**
 * When a session ends after a request at `requestAt`: one in the rule's window moves the end to the
 * auto-logout time from then, by no more than the rule allows. It never comes nearer, and a session
 * that has ended stays so.
 */
export function extendedEnd(
  session: { readonly endsAt: number; readonly timeoutSeconds: number },
  requestAt: number,
  { windowSeconds, maxSeconds }: Omit<ExtensionRule, "page"> = followedExtension,
): number {
  const { endsAt, timeoutSeconds } = session;
  const left = endsAt - requestAt;
  if (left <= 0 || left > windowSeconds * 1000) return endsAt;
  return Math.max(endsAt, requestAt + Math.min(timeoutSeconds, maxSeconds) * 1000);
}

/**
 * How long before the end renewing is offered: a tenth of the life, and half an hour at most, the time
 * in which bunq's two statements on extension differ.
 */
export function noticeMs({ startedAt, endsAt }: SessionSpan): number {
  return Math.min(30 * minute, (endsAt - startedAt) / 10);
}

export function sessionPhase(
  session: SessionSpan,
  now: number,
  { windowSeconds }: Pick<ExtensionRule, "windowSeconds"> = followedExtension,
): SessionPhase {
  const left = session.endsAt - now;
  if (left <= 0) return "ended";
  if (left <= windowSeconds * 1000) return "extendable";
  return left <= noticeMs(session) ? "ending" : "fresh";
}
