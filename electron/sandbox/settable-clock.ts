import type { SandboxClock } from "./sandbox-parts.ts";
import type { SandboxPolicy } from "./sandbox-policy.ts";

/** A clock over another one that can be set to any time and made to stand still. */
export class SettableClock implements SandboxClock {
  readonly #base: SandboxClock;
  /** What it shows is `shown` plus what the other clock has gone on since `since`. */
  #shown: number;
  #since: number;
  #runs = true;

  constructor(base: SandboxClock) {
    this.#base = base;
    this.#since = base.now();
    this.#shown = this.#since;
  }

  now(): number {
    // The other clock may be a test's own, which jumps: only a clock that runs follows it.
    return this.#runs ? this.#shown + (this.#base.now() - this.#since) : this.#shown;
  }

  /** Takes over the clock's switches, if any of them is among the changes. */
  follow({ clock, clockRuns }: Partial<Pick<SandboxPolicy, "clock" | "clockRuns">>): void {
    if (clock === undefined && clockRuns === undefined) return;
    const present = this.now();
    this.#since = this.#base.now();
    this.#shown = clock === undefined ? present : this.#timeOf(clock);
    if (clockRuns !== undefined) this.#runs = clockRuns === "yes";
  }

  #timeOf(clock: string | null): number {
    return clock === null ? this.#since : Date.parse(clock);
  }
}
