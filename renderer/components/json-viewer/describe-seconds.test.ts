import { expect, test } from "vitest";
import { describeSeconds } from "./describe-seconds.ts";

test.each([
  [604_800, "7 days"],
  [86_400, "1 day"],
  [7_776_000, "90 days"],
  [5400, "1 hour 30 minutes"],
  [3600, "1 hour"],
  [3605, "1 hour"],
  [300, "5 minutes"],
  [90, "1 minute 30 seconds"],
  [1, "1 second"],
  [0, "0 seconds"],
  [-4, "0 seconds"],
])("%d seconds are %s", (seconds, text) => {
  expect(describeSeconds(seconds)).toBe(text);
});
