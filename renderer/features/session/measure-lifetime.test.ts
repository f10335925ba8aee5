import { describe, expect, test } from "vitest";
import { measureLifetime } from "./measure-lifetime.ts";

const openedAt = 1_000_000;
const oneHour = { openedAt, endsAt: openedAt + 3_600_000 };

describe("a session of one hour", () => {
  test.each([
    ["just opened", 0, { phase: "fresh", elapsed: 0, remainingMs: 3_600_000 }],
    ["half way", 1_800_000, { phase: "fresh", elapsed: 0.5, remainingMs: 1_800_000 }],
    ["just before the window", 3_569_999, { phase: "ending", remainingMs: 30_001 }],
    ["as the window opens", 3_570_000, { phase: "extendable", remainingMs: 30_000 }],
    ["in its last millisecond", 3_599_999, { phase: "extendable", remainingMs: 1 }],
    ["at its end", 3_600_000, { phase: "ended", elapsed: 1, remainingMs: 0 }],
    ["long after", 9_999_999, { phase: "ended", elapsed: 1, remainingMs: 0 }],
    ["with a clock set back", -5_000, { phase: "fresh", elapsed: 0 }],
  ])("%s", (_name, after, expected) => {
    expect(measureLifetime(oneHour, openedAt + after)).toMatchObject(expected);
  });

  test("has its extension window in the last 30 seconds", () => {
    expect(measureLifetime(oneHour, openedAt).extension).toBeCloseTo(1 - 30 / 3600, 10);
  });
});

test("a session shorter than the window is extension window from the start", () => {
  const brief = { openedAt, endsAt: openedAt + 10_000 };

  expect(measureLifetime(brief, openedAt)).toMatchObject({ phase: "extendable", extension: 0 });
});

test("a session that ends as it opens is over, not a division by zero", () => {
  expect(measureLifetime({ openedAt, endsAt: openedAt }, openedAt)).toMatchObject({
    phase: "ended",
    remainingMs: 0,
  });
});
