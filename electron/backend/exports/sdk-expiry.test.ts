import { expect, test } from "vitest";
import { sdkExpiry } from "./sdk-expiry.ts";

const endsAt = Date.UTC(2026, 10, 30, 16, 12, 11, 918);

test.each([
  [
    "east of Greenwich the local clock is ahead, so UTC is written",
    -60,
    "2026-11-30 16:12:11.000000",
  ],
  ["west of it the local clock is behind, so that is written", 300, "2026-11-30 11:12:11.000000"],
  ["on UTC both are one", 0, "2026-11-30 16:12:11.000000"],
])("%s", (_, offsetMinutes, written) => {
  expect(sdkExpiry(endsAt, offsetMinutes)).toBe(written);
});
