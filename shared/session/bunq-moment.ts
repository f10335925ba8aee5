const written = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,6}))?$/;

/**
 * A time as bunq writes it, `2025-03-05 16:12:11.918100`: UTC without saying so. Answers ms since the
 * epoch, null for anything else and for days that no calendar has.
 */
export function bunqMoment(text: string | null): number | null {
  const parts = written.exec(text ?? "");
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map(Number);
  const whole = Date.UTC(year, month - 1, day, hour, minute, second);
  // Date.UTC takes the 31st of February for the 3rd of March.
  if (new Date(whole).toISOString().slice(0, 19) !== text?.slice(0, 19).replace(" ", "T")) {
    return null;
  }
  return whole + Math.floor(Number(`0.${parts[7] ?? "0"}`) * 1000);
}
