import { uptime } from "node:os";
import type { MachineClock } from "./ports.ts";

/** This machine's clocks. `os.uptime` counts a sleep and is moved by nobody, on all three systems. */
export const systemClock: MachineClock = {
  now: () => Date.now(),
  uptime: () => uptime() * 1000,
};
