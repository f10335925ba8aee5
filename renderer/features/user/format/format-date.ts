const dateFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** `1985-04-12`, with or without a time behind it, as `12 April 1985`; else as it came. */
export function formatDate(text: string): string {
  const day = dayOf(text);
  return day === null ? text : dateFormat.format(day);
}

/** A date of birth with the age it means at `now`: `12 April 1985, 41 years`. */
export function formatBirth(text: string, now: number): string {
  const born = dayOf(text);
  if (born === null) return text;
  const age = wholeYears(born, new Date(now));
  const words = `${age} ${age === 1 ? "year" : "years"}`;
  return age < 0 || age > 150 ? formatDate(text) : `${formatDate(text)}, ${words}`;
}

/** Midnight in UTC; null for a text that is no date, and for a date that no calendar has. */
function dayOf(text: string): Date | null {
  const date = /^(\d{4}-\d\d-\d\d)(?: \d\d:\d\d:\d\d(?:\.\d{1,6})?)?$/.exec(text)?.[1];
  if (date === undefined) return null;
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return null;
  return day.toISOString().startsWith(date) ? day : null;
}

function wholeYears(born: Date, now: Date): number {
  const years = now.getUTCFullYear() - born.getUTCFullYear();
  const birthday = [born.getUTCMonth(), born.getUTCDate()] as const;
  const today = [now.getUTCMonth(), now.getUTCDate()] as const;
  const isBefore = today[0] < birthday[0] || (today[0] === birthday[0] && today[1] < birthday[1]);
  return isBefore ? years - 1 : years;
}
