import { expect, onTestFinished, test, vi } from "vitest";
import { durationText, medianDuration, timesFaster, withinLimit } from "./duration.ts";

const took = (ms: number) => ({ ms, atLeast: false });
const stopped = (ms: number) => ({ ms, atLeast: true });

test("a ratio is their time divided by ours", () => {
  expect(timesFaster(took(20), took(100))).toEqual({ times: 5, atLeast: false });
  expect(timesFaster(took(100), took(20))).toEqual({ times: 0.2, atLeast: false });
});

test("a limit they did not keep makes the ratio a lower bound", () => {
  expect(timesFaster(took(30), stopped(60_000))).toEqual({ times: 2_000, atLeast: true });
});

test("ours unfinished has no ratio", () => {
  expect(() => timesFaster(stopped(60_000), took(1))).toThrow("Ours did not finish");
});

test("several rounds are told by their middle", () => {
  expect(medianDuration([took(9), took(1), took(2)])).toEqual(took(2));
  expect(medianDuration([took(9), stopped(60), took(2)])).toEqual(stopped(9));
  expect(() => medianDuration([])).toThrow("Nothing was measured");
});

test("what ends in time keeps its time", async () => {
  await expect(withinLimit(Promise.resolve(7), 60_000)).resolves.toEqual(took(7));
});

test("what does not end is told as the limit, and its later failure harms nobody", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const failsLate = new Promise<number>((_done, fail) => {
    setTimeout(() => fail(new Error("the tab was closed")), 70_000);
  });
  const duration = withinLimit(failsLate, 60_000);
  await vi.advanceTimersByTimeAsync(60_000);

  await expect(duration).resolves.toEqual(stopped(60_000));
  // an unhandled rejection would fail this run
  await vi.advanceTimersByTimeAsync(20_000);
});

test("a failure before the limit is a failure", async () => {
  await expect(withinLimit(Promise.reject(new Error("not found")), 60_000)).rejects.toThrow(
    "not found",
  );
});

test("a time is written with what is known about it", () => {
  expect(durationText(took(12.34))).toBe("12.3 ms");
  expect(durationText(stopped(60_000))).toBe("60000 ms or more");
});
