import { expect, test } from "vitest";
import { parseBunqTime } from "./bunq-time.ts";

test("a time of the wire is UTC, with its microseconds cut to milliseconds", () => {
  expect(parseBunqTime("2025-03-05 16:12:11.918100")).toBe(Date.UTC(2025, 2, 5, 16, 12, 11, 918));
  expect(parseBunqTime("2025-03-05 16:12:11")).toBe(Date.UTC(2025, 2, 5, 16, 12, 11));
});

test("anything else is no time", () => {
  for (const text of ["", "text", "2025-03-05T16:12:11Z", "2025-13-05 16:12:11", "2025-03-05"]) {
    expect(parseBunqTime(text)).toBeNull();
  }
});
