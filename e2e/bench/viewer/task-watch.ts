import type { Page } from "@playwright/test";

declare global {
  interface Window {
    taskWatch?: { readonly longTaskMs: () => number; readonly longestGapMs: () => number };
  }
}

// The Long Tasks API reports what takes 50 ms or more, and only that.
const longTaskBeginsMs = 50;

/**
 * The longest task from the browser's own report and from the gaps of a timer that wants to run all
 * the time. A gap may hold several tasks and the clamp of nested timers (4 ms), so it counts only
 * while no long task was reported, and then no further than where those begin.
 */
export function longestTaskMs(longTaskMs: number, longestGapMs: number): number {
  return longTaskMs > 0 ? longTaskMs : Math.min(longestGapMs, longTaskBeginsMs);
}

/** Watches the main thread of a page from now on; answers how to read the longest task so far. */
export async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let longTask = 0;
    let longestGap = 0;
    let lastTick = performance.now();
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTask = Math.max(longTask, duration);
    }).observe({ type: "longtask" });
    const tick = (): void => {
      const now = performance.now();
      longestGap = Math.max(longestGap, now - lastTick);
      lastTick = now;
      setTimeout(tick, 0);
    };
    tick();
    window.taskWatch = { longTaskMs: () => longTask, longestGapMs: () => longestGap };
  });
  return async () => {
    const { longTask, longestGap } = await page.evaluate(() => ({
      longTask: window.taskWatch?.longTaskMs() ?? Number.NaN,
      longestGap: window.taskWatch?.longestGapMs() ?? Number.NaN,
    }));
    return longestTaskMs(longTask, longestGap);
  };
}
