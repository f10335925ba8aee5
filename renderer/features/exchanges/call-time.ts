const today = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });
const earlier = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** When a call was made: the time of day, with the date unless it was today. */
export function callTime(at: number, now: number = Date.now()): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return (isToday ? today : earlier).format(at);
}
