/** Longer than closing ever takes here; what is stored is on disk already. */
const patienceMs = 5000;

/**
 * A second signal this soon is no second wish: Ctrl+C reaches a program from the terminal and from
 * npm, and a library under `conf` (when-exit) sends each signal to the process once more.
 */
const sameWishMs = 1000;

/** SIGHUP: the terminal was closed. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs `close` at the first signal that asks to stop, and then ends the process with 0. Asked again
 * by somebody who does not want to wait, it ends at once with 1.
 */
export function stopOnSignal(close: () => Promise<void>): void {
  let stoppingSince: number | null = null;
  const stop = (): void => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > sameWishMs) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    setTimeout(() => process.exit(1), patienceMs).unref();
    close().then(
      () => process.exit(0),
      (cause: unknown) => {
        process.stderr.write(`Not closed cleanly: ${String(cause)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, stop);
}
