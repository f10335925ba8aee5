import { expect, test } from "vitest";
import { Measurements } from "./measure-viewer.ts";
import { compare, timeLines } from "./report.ts";
import type { Action, BenchDocument, Viewer } from "./viewer.ts";

const document: BenchDocument = {
  megabytes: 1,
  bytes: new Uint8Array(),
  paymentCount: 0,
  needle: "",
};

/** Answers the times of a list, one after another; null never ends. */
function viewerTaking(name: string, times: readonly (number | null)[]) {
  const left = [...times];
  const log: string[] = [];
  const viewer: Viewer = {
    name,
    folding: ["expandAll", "collapseAll"],
    newTab: async () => {
      log.push("new tab");
      return {
        run: async (action: Action) => {
          log.push(action);
          const ms = left.shift() ?? null;
          return ms ?? new Promise<number>(() => undefined);
        },
        close: async () => void log.push("closed"),
      };
    },
  };
  return { viewer, log };
}

test("actions run one after another in one fresh tab, which is closed", async () => {
  const { viewer, log } = viewerTaking("one", [3, 4]);
  await new Measurements(() => 1_000).measure(viewer, document, ["open", "search"]);

  expect(log).toEqual(["new tab", "open", "search", "closed"]);
});

test("an action that does not end is the last one, and its tab is closed", async () => {
  const { viewer, log } = viewerTaking("one", [null]);
  const measurements = new Measurements(() => 5);
  await measurements.measure(viewer, document, ["open", "search"]);

  expect(log).toEqual(["new tab", "open", "closed"]);
  expect(measurements.of("one", 1, "open")).toEqual({ ms: 5, atLeast: true });
  expect(measurements.of("one", 1, "search")).toBeNull();
});

test("what took seconds is not run again", async () => {
  const { viewer, log } = viewerTaking("one", [6_000, 1]);
  const measurements = new Measurements(() => 60_000);
  await measurements.measure(viewer, document, ["open"]);
  await measurements.measure(viewer, document, ["open"]);

  expect(log).toEqual(["new tab", "open", "closed"]);
});

test("what opens slowly is still folded once", async () => {
  const { viewer, log } = viewerTaking("one", [6_000, 1, 6_000, 2]);
  const measurements = new Measurements(() => 60_000);
  for (let round = 0; round < 2; round += 1) {
    await measurements.measure(viewer, document, ["open", "search"]);
    await measurements.measure(viewer, document, ["open", "collapseAll"]);
  }

  expect(log.filter((entry) => entry.startsWith("new"))).toHaveLength(2);
  expect(measurements.of("one", 1, "collapseAll")).toEqual({ ms: 2, atLeast: false });
});

test("rounds are told by their middle, by viewer, size and action", async () => {
  const { viewer } = viewerTaking("one", [3, 9, 4]);
  const measurements = new Measurements(() => 1_000);
  for (let round = 0; round < 3; round += 1) await measurements.measure(viewer, document, ["open"]);

  expect(timeLines(measurements, [viewer], 1)).toEqual([
    "1 MB, open: one 4.0 ms",
    "1 MB, expandAll: one not run",
    "1 MB, collapseAll: one not run",
    "1 MB, search: one not run",
  ]);
});

test("a figure is their time divided by ours, and says when theirs is a limit", async () => {
  const measurements = new Measurements(() => 100);
  const ours = viewerTaking("ours", [2]).viewer;
  await measurements.measure(ours, document, ["open"]);
  await measurements.measure(viewerTaking("slow", [15]).viewer, document, ["open"]);
  await measurements.measure(viewerTaking("stuck", [null]).viewer, document, ["open"]);
  const figure = { megabytes: 1, action: "open" } as const;

  expect(compare(measurements, ours, { ...figure, name: "a", their: "slow" })).toEqual({
    value: 7.5,
    line: "a: 7.50 (slow 15.0 ms, ours 2.0 ms)",
  });
  expect(compare(measurements, ours, { ...figure, name: "b", their: "stuck" })).toEqual({
    value: 50,
    line: "b: at least 50.00 (stuck 100 ms or more, ours 2.0 ms)",
  });
});

test("a figure nobody measured is a failure, not a number", () => {
  const ours = viewerTaking("ours", []).viewer;

  expect(() =>
    compare(new Measurements(() => 1), ours, {
      name: "a",
      their: "b",
      megabytes: 1,
      action: "open",
    }),
  ).toThrow("a was not measured");
});
