import { describe, expect, test } from "vitest";
import { clockWords, renewalWords } from "./describe-session.ts";

describe("how a session came to be", () => {
  test("one that followed none says nothing", () => {
    expect(renewalWords({ renewal: null })).toBeNull();
  });

  test("a renewal nobody asked for says that, why, and that the call was repeated", () => {
    const renewal = { from: "7", because: "refused", status: 403, at: 0 } as const;

    expect(renewalWords({ renewal })).toBe(
      "Renewed by itself: bunq answered 403 to the token of session 7. The call was then made once more.",
    );
  });

  test("a renewal someone asked for says so", () => {
    const renewal = { from: "7", because: "asked", status: null, at: 0 } as const;

    expect(renewalWords({ renewal })).toContain("as you asked");
  });
});

describe("the two clocks", () => {
  test.each([
    ["agree", 0, null],
    ["bunq’s is ahead", 302_000, "5 min 02 s ahead of this machine’s; bunq’s counts"],
    ["bunq’s is behind", -302_000, "5 min 02 s behind this machine’s; bunq’s counts"],
  ])("%s", (_name, clockOffsetMs, words) => {
    expect(clockWords({ clockOffsetMs })).toBe(words);
  });
});
