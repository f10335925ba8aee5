const pattern = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(\.\d{1,6})?$/;

/**
 * Milliseconds since the epoch of a time as bunq writes it: `2025-03-05 16:12:11.918100`, UTC
 * without a zone marker. Null for any other text, and for a date that no calendar has.
 */
export function bunqTime(text: string): number | null {
  if (!pattern.test(text)) return null;
  const milliseconds = Date.parse(`${text.slice(0, 19).replace(" ", "T")}Z`);
  if (Number.isNaN(milliseconds)) return null;
  return new Date(milliseconds).toISOString().slice(0, 10) === text.slice(0, 10)
    ? milliseconds
    : null;
}
