import { app } from "electron";
import type { Logger } from "../backend/ports.ts";

/** What was asked of the network gets this long to stop; everything stored is on disk already. */
const patienceMs = 3000;

/**
 * Lets the trusted side close its connections before the process ends. On `will-quit`, when the
 * window is gone: on `before-quit` a page could still be calling.
 */
export function closeBeforeQuitting(close: () => Promise<void>, logger: Logger): void {
  let closing = false;
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    if (closing) return;
    closing = true;
    void within(patienceMs, close())
      .catch((cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : "unknown";
        logger.error("quit.not-closed", { reason });
      })
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${milliseconds} ms`)), milliseconds);
  });
  try {
    await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}
