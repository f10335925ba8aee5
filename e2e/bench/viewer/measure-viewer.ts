import { medianDuration, withinLimit, type Duration } from "./duration.ts";
import type { Action, BenchDocument, Viewer } from "./viewer.ts";

// Beyond this one round tells enough: the frames that differ from round to round no longer count.
const repeatedBelowMs = 5_000;

/** What was measured of the viewers, by size and action. */
export class Measurements {
  readonly #durations = new Map<string, Duration[]>();
  readonly #limitMs: (megabytes: number) => number;

  constructor(limitMs: (megabytes: number) => number) {
    this.#limitMs = limitMs;
  }

  /**
   * Runs actions one after another in a fresh tab, until one of them does not end in time. Slow
   * ones are not run again once a further round would tell nothing new.
   */
  async measure(
    viewer: Viewer,
    document: BenchDocument,
    actions: readonly Action[],
  ): Promise<void> {
    const known = actions.map((action) => this.of(viewer.name, document.megabytes, action));
    const isTold = known.some((one) => one?.atLeast) || known.every((one) => one !== null);
    if (isTold && known.some((one) => (one?.ms ?? 0) > repeatedBelowMs)) return;
    const tab = await viewer.newTab(document);
    try {
      for (const action of actions) {
        const duration = await withinLimit(tab.run(action), this.#limitMs(document.megabytes));
        this.#durationsOf(viewer.name, document.megabytes, action).push(duration);
        if (duration.atLeast) return;
      }
    } finally {
      await tab.close();
    }
  }

  /** The middle of the rounds; null for what was never run. */
  of(viewerName: string, megabytes: number, action: Action): Duration | null {
    const durations = this.#durationsOf(viewerName, megabytes, action);
    return durations.length === 0 ? null : medianDuration(durations);
  }

  #durationsOf(viewerName: string, megabytes: number, action: Action): Duration[] {
    const key = `${viewerName} ${megabytes} ${action}`;
    const durations = this.#durations.get(key) ?? [];
    this.#durations.set(key, durations);
    return durations;
  }
}
