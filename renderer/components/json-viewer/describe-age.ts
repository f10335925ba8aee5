const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long before or after `now` a moment is: `1 year 8 months ago`, `in 3 days`, `just now`. */
export function describeAge(moment: number, now: number): string {
  const span = Math.abs(now - moment);
  if (span < minute) return "just now";
  const words = spanWords(Math.min(moment, now), Math.max(moment, now));
  return moment > now ? `in ${words}` : `${words} ago`;
}

function spanWords(from: number, to: number): string {
  const span = to - from;
  if (span < hour) return count(Math.floor(span / minute), "minute");
  if (span < day) return count(Math.floor(span / hour), "hour");
  const months = wholeMonths(new Date(from), new Date(to));
  if (months === 0) return count(Math.floor(span / day), "day");
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return [years > 0 ? count(years, "year") : "", rest > 0 ? count(rest, "month") : ""]
    .filter((part) => part !== "")
    .join(" ");
}

/** Months by the calendar, in UTC: 5 March to 4 April is none yet. */
function wholeMonths(from: Date, to: Date): number {
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const anniversary = new Date(from);
  anniversary.setUTCMonth(from.getUTCMonth() + months);
  return anniversary > to ? months - 1 : months;
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
