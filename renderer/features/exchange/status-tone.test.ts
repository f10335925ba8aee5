import { expect, test } from "vitest";
import { statusTone } from "./status-tone.ts";

test.each([
  [101, "info"],
  [200, "ok"],
  [302, "info"],
  [399, "info"],
  [400, "warn"],
  [466, "warn"],
  [490, "warn"],
  [491, "bad"],
  [502, "bad"],
  [null, "bad"],
] as const)("status %s has the tone %s", (status, tone) => {
  expect(statusTone(status)).toBe(tone);
});
