import { expect, test } from "vitest";
import { describeCount } from "./describe-count.ts";

test.each([
  [340, 340, "340 exchanges"],
  [1, 1, "1 exchange"],
  [12, 340, "12 of 340"],
  [0, 10_000, "0 of 10,000"],
])("%d of %d are %j", (total, all, words) => {
  expect(describeCount(total, all)).toBe(words);
});
