import { describe, expect, test } from "vitest";
import { extendedEnd } from "./session-life.ts";

const base = { endsAt: 1_000_000, timeoutSeconds: 604_800, windowSeconds: 30, maxSeconds: 300 };

describe("when a session ends after a request", () => {
  test.each([
    { said: "31 s before the end nothing moves", now: 969_000, end: 1_000_000 },
    { said: "30 s before the end it moves by 5 minutes", now: 970_000, end: 1_270_000 },
    { said: "1 ms before the end it moves by 5 minutes", now: 999_999, end: 1_299_999 },
  ])("$said", ({ now, end }) => {
    expect(extendedEnd({ ...base, now })).toBe(end);
  });

  test("a shorter auto-logout time is all that is added", () => {
    expect(extendedEnd({ ...base, timeoutSeconds: 60, now: 990_000 })).toBe(1_050_000);
  });

  test("no request ever brings the end nearer", () => {
    expect(extendedEnd({ ...base, timeoutSeconds: 10, now: 975_000 })).toBe(1_000_000);
  });

  test("the 30 minutes of older pages are a parameter away", () => {
    expect(extendedEnd({ ...base, windowSeconds: 1800, now: 800_000 })).toBe(1_100_000);
  });
});
