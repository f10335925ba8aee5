import { expect, test } from "vitest";
import { bunqTime } from "./bunq-time.ts";
import { describeAge } from "./describe-age.ts";

const now = Date.UTC(2026, 10, 20, 12, 0, 0);

test.each([
  ["2026-11-20 11:59:30.000000", "just now"],
  ["2026-11-20 11:58:00.000000", "2 minutes ago"],
  ["2026-11-20 09:00:00.000000", "3 hours ago"],
  ["2026-11-19 12:00:00.000000", "1 day ago"],
  ["2026-10-21 12:00:00.000000", "30 days ago"],
  ["2026-10-20 12:00:00.000000", "1 month ago"],
  ["2025-03-05 16:12:11.918100", "1 year 8 months ago"],
  ["2024-11-20 12:00:00.000000", "2 years ago"],
  ["2026-11-27 12:00:00.000000", "in 7 days"],
])("%s was %s", (text, words) => {
  const moment = bunqTime(text);

  expect(moment === null ? null : describeAge(moment, now)).toBe(words);
});

test.each(["2026-11-20", "2026-02-30 10:00:00.000000", "2026-11-20T10:00:00Z", "soon", ""])(
  "%j is not a time of bunq's",
  (text) => {
    expect(bunqTime(text)).toBeNull();
  },
);
