import { expect, test } from "vitest";
import { callTime } from "./call-time.ts";

const at = new Date(2026, 2, 4, 9, 5, 7).getTime();

test("of a call of today the second counts, of an earlier one the day", () => {
  expect(callTime(at, new Date(2026, 2, 4, 23, 0).getTime())).toBe("09:05:07");
  expect(callTime(at, new Date(2026, 2, 5, 0, 1).getTime())).toBe("4 Mar, 09:05");
});
