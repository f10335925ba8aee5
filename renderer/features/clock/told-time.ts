/** Less is the way from there to here, not another clock. */
const negligibleMs = 2000;

/**
 * How far the trusted side's clock is ahead of this page's, in ms: a browser may run on another
 * machine. `told`: its time among the facts; `heardAt`: this page's as they came.
 */
export function toldAhead(told: number, heardAt: number): number {
  const ahead = told - heardAt;
  return Math.abs(ahead) < negligibleMs ? 0 : ahead;
}
