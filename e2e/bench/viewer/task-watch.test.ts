import { expect, test } from "vitest";
import { longestTaskMs } from "./task-watch.ts";

test("a reported long task is the answer, whatever gap there was", () => {
  expect(longestTaskMs(120, 300)).toBe(120);
});

test("below 50 ms nothing is reported, and the longest gap stands in", () => {
  expect(longestTaskMs(0, 23)).toBe(23);
});

test("a gap of several tasks does not pass for one that would have been reported", () => {
  expect(longestTaskMs(0, 90)).toBe(50);
});
