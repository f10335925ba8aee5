import { useEffect, useState } from "react";
import { nextChangeIn } from "../clock/remaining-text.ts";

const longestTimerMs = 60 * 60 * 1000;

/** The time, in ms since the epoch, looked at again exactly when what is left until `end` reads anew. */
export function useNow(end: number): number {
  const [now, setNow] = useState(() => Date.now());
  const remaining = end - now;
  useEffect(() => {
    if (remaining <= 0) return undefined;
    const wait = Math.min(nextChangeIn(remaining), longestTimerMs);
    const timer = setTimeout(() => setNow(Date.now()), wait);
    return () => clearTimeout(timer);
  }, [remaining]);
  return now;
}
