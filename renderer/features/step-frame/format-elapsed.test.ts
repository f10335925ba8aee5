import { expect, test } from "vitest";
import { formatElapsed } from "./format-elapsed.ts";

test.each([
  [0, "0.0 s"],
  [99, "0.0 s"],
  [1_250, "1.2 s"],
  [9_999, "9.9 s"],
  [10_000, "10 s"],
  [59_999, "59 s"],
  [65_000, "1 min 05 s"],
  [-400, "0.0 s"],
])("%d ms read as “%s”", (ms, words) => {
  expect(formatElapsed(ms)).toBe(words);
});
