function two(number: number): string {
  return String(number).padStart(2, "0");
}

/**
 * The end of a session as the SDKs' context file has it: a wall clock without a zone. Each SDK reads
 * it on its own machine's clock, PHP often on UTC, so the earlier of the two is written: no SDK
 * believes that the session lives longer than it does. The fraction is demanded by Python and Java;
 * Java reads it as milliseconds, so only zeros are read alike by all.
 *
 * `offsetMinutes`: as `Date.getTimezoneOffset` tells it, minutes that UTC is ahead of the local clock.
 */
export function sdkExpiry(endsAt: number, offsetMinutes: number): string {
  const at = new Date(endsAt - Math.max(0, offsetMinutes) * 60_000);
  const day = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
  return `${day} ${time}.000000`;
}
