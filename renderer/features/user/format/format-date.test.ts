import { expect, test } from "vitest";
import { formatBirth, formatDate } from "./format-date.ts";

test.each([
  ["1985-04-12", "12 April 1985"],
  ["2026-05-01 00:00:00.000000", "1 May 2026"],
  ["2025-02-30", "2025-02-30"],
  ["2025-13-01", "2025-13-01"],
  ["12-04-1985", "12-04-1985"],
  ["", ""],
])("%j reads as %j", (date, text) => {
  expect(formatDate(date)).toBe(text);
});

test.each([
  ["1985-04-12", "2026-04-11T23:00:00Z", "12 April 1985, 40 years"],
  ["1985-04-12", "2026-04-12T00:00:00Z", "12 April 1985, 41 years"],
  ["2025-04-12", "2026-11-21T00:00:00Z", "12 April 2025, 1 year"],
  ["2030-01-01", "2026-11-21T00:00:00Z", "1 January 2030"],
  ["0985-04-12", "2026-11-21T00:00:00Z", "12 April 985"],
  ["unknown", "2026-11-21T00:00:00Z", "unknown"],
])("born %j is at %s: %j", (date, now, text) => {
  expect(formatBirth(date, Date.parse(now))).toBe(text);
});
