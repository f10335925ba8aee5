import { expect, test } from "vitest";
import { describeStatus } from "./describe-status.ts";

test.each([
  ["ACTIVE", "NONE", "Active", "ok"],
  ["ACTIVE", null, "Active", "ok"],
  ["SIGNUP", "COUNTER_IBAN", "Signup, Counter IBAN", "warn"],
  ["BLOCKED", "NONE", "Blocked", "bad"],
  ["SOMETHING_NEW", "NONE", "Something new", "neutral"],
] as const)("%s with %s reads as %s", (status, subStatus, words, tone) => {
  expect(describeStatus({ status, subStatus })).toEqual({ words, tone });
});

test("no status, no words", () => {
  expect(describeStatus({ status: null, subStatus: "NONE" })).toBeNull();
});
