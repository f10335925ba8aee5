import { medianDuration, withinLimit, type Duration } from "./duration.ts";
import type { Action, BenchDocument, Viewer } from "./viewer.ts";

/** What was measured of one viewer, by size and action. */
export class Measurements {
  readonly #durations = new Map<string, Duration[]>();
  readonly #limitMs: number;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** Runs actions one after another in a fresh tab, until one of them does not end in time. */
  async measure(viewer: Viewer, document: BenchDocument, actions: readonly Action[]) {
    const tab = await viewer.newTab(document);
    try {
      for (const action of actions) {
        const duration = await withinLimit(tab.run(action), this.#limitMs);
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
