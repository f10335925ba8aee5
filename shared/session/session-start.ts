import { bunqMoment } from "./bunq-moment.ts";
import { clockOffset, type AnswerTimes } from "./clock-offset.ts";

const minute = 60_000;

/** Both are bunq's clock, so between `Date` and `created` lies no more than servers differ by. */
const believedBesideDate = 5 * minute;

/** Without a `Date` there is only the local clock to compare with, and that one may be off. */
const believedAlone = 24 * 60 * minute;

/** `file`: another client opened it, and its file says when it ends. */
export const startSources = ["token", "date-header", "receipt", "file"] as const;

/**
 * When a session began.
 * - `startedAt`: ms since the epoch on bunq's clock.
 * - `source`: what said so; `receipt` is the local clock, for want of anything better.
 * - `clockOffsetMs`: how far bunq's clock is ahead of the local one.
 */
export interface SessionStart {
  readonly startedAt: number;
  readonly source: Exclude<(typeof startSources)[number], "file">;
  readonly clockOffsetMs: number;
}

/**
 * Finds the start in the answer that opened the session: `Token.created`, else the answer's `Date`,
 * else its receipt. A `created` that is far from every clock there is says nothing about this session
 * and is passed over: believing it could leave a session ended as it opens, or alive for years.
 */
export function sessionStart(created: string | null, times: AnswerTimes): SessionStart {
  const offset = clockOffset(times);
  const said = bunqMoment(created);
  if (offset === null) return startWithoutDate(said, times.receivedAt);
  const arrivedAt = times.receivedAt + offset;
  if (said !== null && Math.abs(said - arrivedAt) <= believedBesideDate) {
    return { startedAt: said, source: "token", clockOffsetMs: offset };
  }
  return { startedAt: arrivedAt, source: "date-header", clockOffsetMs: offset };
}

function startWithoutDate(said: number | null, receivedAt: number): SessionStart {
  if (said === null || Math.abs(said - receivedAt) > believedAlone) {
    return { startedAt: receivedAt, source: "receipt", clockOffsetMs: 0 };
  }
  const offset = clockOffset({
    date: new Date(said).toUTCString(),
    sentAt: receivedAt,
    receivedAt,
  });
  return { startedAt: said, source: "token", clockOffsetMs: offset ?? 0 };
}
