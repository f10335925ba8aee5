/** A difference this small is the precision of the measurement, not a clock that is off. */
export const negligibleOffsetMs = 2000;

/** One answer's times. `date`: its `Date` header; the others ms since the epoch, on the local clock. */
export interface AnswerTimes {
  readonly date: string | null;
  readonly sentAt: number;
  readonly receivedAt: number;
}

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * How far bunq's clock is ahead of the local one, in ms. The header tells whole seconds and the moment
 * lies somewhere in the round trip, so an answer gives a span rather than a number: what was `known`
 * stays as long as it lies in there. Null without a readable header.
 */
export function clockOffset(times: AnswerTimes, known = 0): number | null {
  if (times.date === null || !httpDate.test(times.date)) return null;
  const date = Date.parse(times.date);
  if (Number.isNaN(date)) return null;
  const least = date - Math.max(times.sentAt, times.receivedAt);
  const most = date + 999 - Math.min(times.sentAt, times.receivedAt);
  if (known >= least - negligibleOffsetMs && known <= most + negligibleOffsetMs) return known;
  const middle = Math.round((least + most) / 2);
  // Back in step after a jump: none, rather than half a second of imprecision.
  return least <= negligibleOffsetMs && most >= -negligibleOffsetMs ? 0 : middle;
}
