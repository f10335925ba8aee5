const firstMs = 1000;
const longestMs = 10_000;

/** How long to wait after that many looks: 1, 2, 4, 8 and then 10 seconds. In ms. */
export function watchWaitMs(looks: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.max(0, looks - 1));
}

/**
 * One watching ends by itself after this, in ms. Browsers give up a request that has no answer after
 * five minutes, and nobody looks on for longer.
 */
export const longestWatchMs = 240_000;
