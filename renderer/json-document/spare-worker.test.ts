import { afterEach, beforeEach, expect, test, vi } from "vitest";

let started: EventTarget[] = [];
let whenIdle: (() => void)[] = [];

beforeEach(() => {
  started = [];
  whenIdle = [];
  vi.useFakeTimers();
  vi.stubGlobal(
    "Worker",
    class extends EventTarget {
      constructor() {
        super();
        started.push(this);
      }
    },
  );
  vi.stubGlobal("requestIdleCallback", (task: () => void) => whenIdle.push(task));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
});

function beIdle(): void {
  vi.advanceTimersByTime(1000);
  for (const task of whenIdle.splice(0)) task();
}

test("a worker prepared before is handed out, and another takes its place when there is time", async () => {
  const { prepareJsonWorker, takeJsonWorker } = await import("./spare-worker.ts");
  prepareJsonWorker();
  prepareJsonWorker();

  expect(started).toHaveLength(1);
  expect(takeJsonWorker()).toBe(started[0]);
  expect(started).toHaveLength(1);

  beIdle();

  expect(started).toHaveLength(2);
  expect(takeJsonWorker()).toBe(started[1]);
});

test("without one in reserve a worker is started at once, and each is handed out once", async () => {
  const { takeJsonWorker } = await import("./spare-worker.ts");

  expect(takeJsonWorker()).toBe(started[0]);
  expect(takeJsonWorker()).toBe(started[1]);
});

test("a worker that could not be loaded is not handed out", async () => {
  const { prepareJsonWorker, takeJsonWorker } = await import("./spare-worker.ts");
  prepareJsonWorker();
  started[0]?.dispatchEvent(new Event("error"));

  expect(takeJsonWorker()).toBe(started[1]);
});
