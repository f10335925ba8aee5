import { AppError } from "./app-error.ts";
import type { Clock } from "./ports.ts";

interface Run {
  readonly operation: string;
  readonly startedAt: number;
  readonly controller: AbortController;
}

/**
 * Which step runs for which account. One at a time, so that several clicks make one call and no two
 * calls race for the same facts.
 */
export class StepRuns {
  readonly #runs = new Map<string, Run>();
  readonly #work = new Map<string, Promise<unknown>>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs `body` under the account's slot; throws `busy` when the slot is taken. */
  async run<T>(
    accountId: string,
    operation: string,
    body: (signal: AbortSignal) => Promise<T> | T,
  ): Promise<T> {
    this.assertIdle(accountId);
    const controller = new AbortController();
    this.#runs.set(accountId, { operation, startedAt: this.#clock.now(), controller });
    const work = this.#keepSlot(accountId, () => body(controller.signal));
    this.#work.set(accountId, work);
    try {
      return await work;
    } finally {
      // Another step may have taken the slot by now.
      if (this.#work.get(accountId) === work) this.#work.delete(accountId);
    }
  }

  /** What becomes of this operation of the account, where it is the one that runs; else null. */
  outcome(accountId: string, operation: string): Promise<unknown> | null {
    if (this.#runs.get(accountId)?.operation !== operation) return null;
    return this.#work.get(accountId) ?? null;
  }

  /** Throws `busy` while a step runs: what it stands on must not change under it. */
  assertIdle(accountId: string): void {
    if (!this.#runs.has(accountId)) return;
    throw new AppError("busy", "A step of this account is running. Wait for it or stop it.");
  }

  running(accountId: string): { operation: string; startedAt: number } | null {
    const run = this.#runs.get(accountId);
    return run ? { operation: run.operation, startedAt: run.startedAt } : null;
  }

  /** Stops the running step; answers whether there was one. */
  cancel(accountId: string): boolean {
    const run = this.#runs.get(accountId);
    run?.controller.abort(new AppError("cancelled", "Stopped."));
    return run !== undefined;
  }

  /** Stops every running step; resolves when the last one has ended. */
  async cancelAll(): Promise<void> {
    for (const accountId of this.#runs.keys()) this.cancel(accountId);
    await Promise.allSettled(this.#work.values());
  }

  async #keepSlot<T>(accountId: string, body: () => Promise<T> | T): Promise<T> {
    try {
      return await body();
    } finally {
      this.#runs.delete(accountId);
    }
  }
}
