import { median } from "../measure.ts";

/** How long something took. `atLeast`: it was stopped unfinished after `ms`. */
export interface Duration {
  readonly ms: number;
  readonly atLeast: boolean;
}

/** Their time divided by our time: 5 means that ours is five times faster. */
export interface Ratio {
  readonly times: number;
  /** Their time is a limit that they did not keep, so the truth is this ratio or more. */
  readonly atLeast: boolean;
}

export function timesFaster(ours: Duration, theirs: Duration): Ratio {
  if (ours.atLeast) throw new Error("Ours did not finish: there is no ratio to tell.");
  return { times: theirs.ms / ours.ms, atLeast: theirs.atLeast };
}

/** The middle of several rounds; a limit that one of them ran into makes it a lower bound. */
export function medianDuration(durations: readonly Duration[]): Duration {
  if (durations.length === 0) throw new Error("Nothing was measured.");
  return {
    ms: median(durations.map(({ ms }) => ms)),
    atLeast: durations.some(({ atLeast }) => atLeast),
  };
}

/**
 * Waits for a measurement that may never end. Whoever gets `atLeast` has to end what is still
 * running: nothing here can.
 */
export async function withinLimit(measured: Promise<number>, limitMs: number): Promise<Duration> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Duration>((done) => {
    timer = setTimeout(() => done({ ms: limitMs, atLeast: true }), limitMs);
  });
  try {
    return await Promise.race([measured.then((ms) => ({ ms, atLeast: false })), limit]);
  } finally {
    clearTimeout(timer);
    // the tab of what is still running is closed later, and that failure is nobody's
    measured.catch(() => undefined);
  }
}

/** E.g. `12.3 ms`, `60000 ms or more`. */
export function durationText({ ms, atLeast }: Duration): string {
  return `${ms < 100 ? ms.toFixed(1) : ms.toFixed(0)} ms${atLeast ? " or more" : ""}`;
}
