import { useEffect, useState } from "react";

/** However busy the window is, the next rows come after this time. */
const longestWaitMs = 200;

/**
 * How many of `total` rows to put on the page: the first `slice` at once, as many again whenever the
 * window has nothing else to do. All at once would hold it up. `list`: another one begins anew.
 */
export function useGrowingCount(list: unknown, total: number, slice: number): number {
  const [grown, setGrown] = useState({ list, count: slice });
  if (grown.list !== list) setGrown({ list, count: slice });
  const { count } = grown.list === list ? grown : { count: slice };
  useEffect(() => {
    if (count >= total) return undefined;
    const grow = () => setGrown({ list, count: count + slice });
    const task = requestIdleCallback(grow, { timeout: longestWaitMs });
    return () => cancelIdleCallback(task);
  }, [list, total, slice, count]);
  return Math.min(count, total);
}
