import { expect, test } from "vitest";
import { spellOutSeconds } from "./spell-out-seconds.ts";

test.each([
  [604_800, "7 days"],
  [7_776_000, "90 days"],
  [3_600, "1 hour"],
  [5_400, "1 hour 30 minutes"],
  [90, "1 minute 30 seconds"],
  [86_460, "1 day"],
  [1, "1 second"],
  [0, "0 seconds"],
  [-4, "0 seconds"],
])("%d seconds are “%s”", (seconds, words) => {
  expect(spellOutSeconds(seconds)).toBe(words);
});
