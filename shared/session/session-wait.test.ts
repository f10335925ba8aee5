import { describe, expect, test } from "vitest";
import { nextSessionAt, waitAfterCall } from "./session-wait.ts";

const at = 1_000_000;

describe("the wait after asking for a session", () => {
  test.each([
    ["bunq: 30 seconds", { isBunq: true, retryAfterMs: null }, at + 30_000],
    ["bunq, refused: what it named", { isBunq: true, retryAfterMs: 3000 }, at + 3000],
    ["a loopback: none", { isBunq: false, retryAfterMs: null }, null],
    [
      "a loopback that refused: what it named",
      { isBunq: false, retryAfterMs: 30_000 },
      at + 30_000,
    ],
    ["an absurd wait: an hour", { isBunq: true, retryAfterMs: 9_999_000 }, at + 3_600_000],
  ])("%s", (_name, call, until) => {
    expect(nextSessionAt(waitAfterCall(at, call), at)).toBe(until);
  });

  test("is over when it is over", () => {
    const wait = waitAfterCall(at, { isBunq: true, retryAfterMs: null });

    expect(nextSessionAt(wait, at + 29_999)).toBe(at + 30_000);
    expect(nextSessionAt(wait, at + 30_000)).toBeNull();
  });

  test("a clock that was set back does not make it longer", () => {
    const wait = waitAfterCall(at, { isBunq: true, retryAfterMs: null });

    expect(nextSessionAt(wait, at - 86_400_000)).toBeNull();
  });
});
