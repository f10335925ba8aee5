const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** What is left, as calmly as its length allows: `6 d 23 h 41 min`, `41 min`, `4 min 05 s`, `9 s`. */
export function remainingText(ms: number): string {
  const left = Math.max(0, Math.floor(ms / second) * second);
  const days = Math.floor(left / day);
  const hours = Math.floor((left % day) / hour);
  const minutes = Math.floor((left % hour) / minute);
  const seconds = Math.floor((left % minute) / second);
  if (days > 0) return `${days} d ${hours} h ${minutes} min`;
  if (hours > 0) return `${hours} h ${minutes} min`;
  if (minutes >= 10) return `${minutes} min`;
  if (minutes > 0) return `${minutes} min ${String(seconds).padStart(2, "0")} s`;
  return `${seconds} s`;
}

/** How long `remainingText` stays true: a second near the end, else to the next full minute. */
export function nextChangeIn(ms: number): number {
  const unit = ms < 10 * minute ? second : minute;
  return Math.max(1, ms % unit) + 1;
}
