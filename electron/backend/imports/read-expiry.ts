const wallClock = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.\d+)?$/;

/**
 * The end of a session as an SDK's file has it, ms since the epoch; null for what is no such time. It
 * tells no zone: some SDKs write this machine's clock and some write UTC, so the earlier one counts.
 */
export function readExpiry(text: string): number | null {
  const fields = wallClock.exec(text)?.slice(1).map(Number);
  if (!fields) return null;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = fields;
  const utc = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const local = new Date(year, month - 1, day, hours, minutes, seconds).getTime();
  return Math.min(utc, local);
}
