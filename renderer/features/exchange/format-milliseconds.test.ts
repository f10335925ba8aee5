import { expect, test } from "vitest";
import { formatMilliseconds } from "./format-milliseconds.ts";

test.each([
  [0.2, "<1 ms"],
  [182, "182 ms"],
  [182.4, "182 ms"],
  [999.4, "999 ms"],
  [999.6, "1.0 s"],
  [1050, "1.1 s"],
  [1240, "1.2 s"],
  [9949, "9.9 s"],
  [9951, "10 s"],
  [42_000, "42 s"],
  [59_600, "1m 0s"],
  [65_000, "1m 5s"],
  [600_000, "10m 0s"],
])("%d milliseconds read as %s", (milliseconds, text) => {
  expect(formatMilliseconds(milliseconds)).toBe(text);
});
