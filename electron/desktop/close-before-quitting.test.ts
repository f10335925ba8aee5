import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeBeforeQuitting } from "./close-before-quitting.ts";
import { currentFake } from "./testing/current-fake.ts";

vi.mock("electron", async () => (await import("./testing/fake-electron.ts")).createFakeElectron());

const { app } = await currentFake();
let errors: string[];
const logger = { info: () => undefined, error: (event: string) => void errors.push(event) };

/** The end of the last window; answers whether the app was held back. */
function willQuit(): boolean {
  let held = false;
  app.emit("will-quit", {
    preventDefault: () => {
      held = true;
    },
  });
  return held;
}

beforeEach(() => {
  vi.useFakeTimers();
  app.removeAllListeners();
  app.quits = 0;
  errors = [];
});

afterEach(() => {
  vi.useRealTimers();
});

test("the app waits for the trusted side, then quits by itself", async () => {
  let finish = (): void => undefined;
  closeBeforeQuitting(() => new Promise((resolve) => (finish = resolve)), logger);

  expect(willQuit()).toBe(true);
  expect(app.quits).toBe(0);
  finish();
  await vi.advanceTimersByTimeAsync(0);

  expect(app.quits).toBe(1);
  expect(willQuit()).toBe(false);
  expect(errors).toStrictEqual([]);
});

test("a trusted side that hangs holds the app for three seconds, not for good", async () => {
  closeBeforeQuitting(() => new Promise(() => undefined), logger);
  willQuit();

  await vi.advanceTimersByTimeAsync(2999);
  expect(app.quits).toBe(0);
  await vi.advanceTimersByTimeAsync(1);

  expect(app.quits).toBe(1);
  expect(errors).toStrictEqual(["quit.not-closed"]);
});

test("a trusted side that fails to close is logged and does not hold the app", async () => {
  closeBeforeQuitting(() => Promise.reject(new Error("disk full")), logger);
  willQuit();

  await vi.advanceTimersByTimeAsync(0);

  expect(app.quits).toBe(1);
  expect(errors).toStrictEqual(["quit.not-closed"]);
});

test("asked to quit again meanwhile, it closes once", async () => {
  const close = vi.fn(() => new Promise<void>(() => undefined));
  closeBeforeQuitting(close, logger);

  expect(willQuit()).toBe(true);
  expect(willQuit()).toBe(true);

  expect(close).toHaveBeenCalledTimes(1);
});
