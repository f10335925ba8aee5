const pattern = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,6}))?$/;

/**
 * bunq writes times as `YYYY-MM-DD hh:mm:ss.ffffff`, UTC without a zone marker. Answers ms since the
 * epoch, or null when the text has another form.
 */
export function parseBunqTime(text: string): number | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction = "0"] = match;
  const milliseconds = Number(fraction.padEnd(6, "0").slice(0, 3));
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? null : time + milliseconds;
}
