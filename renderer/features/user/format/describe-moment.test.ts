import { expect, test } from "vitest";
import { describeMoment } from "./describe-moment.ts";

const now = Date.parse("2026-11-21T03:00:00Z");
const created = "2025-03-05 23:12:11.918100";

test("a time is told in UTC, in local time and by its age", () => {
  expect(describeMoment(created, now, "Europe/Amsterdam")).toEqual({
    utc: "5 Mar 2025, 23:12 UTC",
    around: "6 Mar, 00:12 local · 1 year 8 months ago",
  });
});

test("on the same day local time is the hour alone", () => {
  const around = describeMoment("2026-11-21 02:59:30.000000", now, "Europe/Amsterdam")?.around;

  expect(around).toBe("03:59 local · just now");
});

test("where local time is UTC it is told once", () => {
  expect(describeMoment(created, now, "UTC")?.around).toBe("1 year 8 months ago");
});

test("what is no time of bunq's has no words", () => {
  expect(describeMoment("yesterday", now)).toBeNull();
});
