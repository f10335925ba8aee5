/** Longer than closing ever takes here; what is stored is on disk already. */
const patienceMs = 5000;

/** SIGHUP: the terminal was closed. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs `close` at the first signal that asks to stop, and ends the process; a second one ends it now. */
export function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
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
