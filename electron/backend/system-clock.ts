import { uptime } from "node:os";
import { setTimeout } from "node:timers/promises";
import type { MachineClock } from "./ports.ts";

/** This machine's clocks. `os.uptime` counts a sleep and is moved by nobody, on all three systems. */
export const systemClock: MachineClock = {
  now: () => Date.now(),
  uptime: () => uptime() * 1000,
  wait: async (milliseconds, signal) => {
    signal.throwIfAborted();
    try {
      await setTimeout(milliseconds, undefined, { signal });
    } catch (thrown) {
      // Node rejects with an error of its own; who stopped it says why.
      signal.throwIfAborted();
      throw thrown;
    }
  },
};
