import { startSandbox, type RunningSandbox } from "../../electron/sandbox/start-sandbox.ts";
import { test as journeyTest } from "./journey.ts";

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;

/** A sandbox of one's own whose sessions last an hour, and the clocks of everyone. */
export interface TimedSandbox {
  readonly sandbox: RunningSandbox;
  /** Moves bunq's clock alone. */
  readonly advanceBunq: (ms: number) => void;
  /** Lets time pass, asleep or awake: for the app, for bunq, and for the window. */
  readonly pass: (ms: number) => Promise<void>;
}

export const test = journeyTest.extend<{ readonly timed: TimedSandbox }>({
  timed: async ({ sandgate, shell }, use) => {
    let ahead = 0;
    const sandbox = await startSandbox({
      clock: { now: () => Date.now() + ahead },
      policy: { sessionTimeoutSeconds: 3600 },
    });
    const advanceBunq = (ms: number) => {
      ahead += ms;
    };
    const pass = async (ms: number) => {
      advanceBunq(ms);
      await shell.advanceClock(ms);
      // the window reads the facts again as it does when it comes back
      await sandgate.page.reload();
    };
    await use({ sandbox, advanceBunq, pass });
    await sandbox.close();
  },
});

export { expect } from "./journey.ts";
