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
    if (this.#runs.has(accountId)) {
      throw new AppError(
        "busy",
        "Another step of this account is running. Wait for it or stop it.",
      );
    }
    const controller = new AbortController();
    this.#runs.set(accountId, { operation, startedAt: this.#clock.now(), controller });
    try {
      return await body(controller.signal);
    } finally {
      this.#runs.delete(accountId);
    }
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

  cancelAll(): void {
    for (const accountId of this.#runs.keys()) this.cancel(accountId);
  }
}
