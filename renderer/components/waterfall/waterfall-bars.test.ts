import { expect, test } from "vitest";
import { waterfallBars } from "./waterfall-bars.ts";

const timings = { dns: 10, connect: 20, tls: 20, firstByte: 40, download: 10, reused: false };

test("the bars follow each other and fill the whole", () => {
  const bars = waterfallBars({ ...timings, total: 100 });

  expect(bars.map(({ left, width }) => [left, width])).toEqual([
    [0, 10],
    [10, 20],
    [30, 20],
    [50, 40],
    [90, 10],
  ]);
});

test("a phase that did not happen takes no room", () => {
  const bars = waterfallBars({ ...timings, dns: null, connect: null, tls: null, total: 50 });

  expect(bars.map(({ left, width }) => [left, width])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 80],
    [80, 20],
  ]);
});

test("no bar leaves the picture when the phases add up to more than the total, or to nothing", () => {
  const bars = waterfallBars({ ...timings, total: 50 });
  const nothing = waterfallBars({
    dns: null,
    connect: null,
    tls: null,
    firstByte: 0,
    download: null,
    total: 0,
    reused: true,
  });

  expect(bars.every(({ left, width }) => left + width <= 100)).toBe(true);
  expect(nothing.every(({ left, width }) => left === 0 && width === 0)).toBe(true);
});
