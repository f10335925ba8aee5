import { expect, test } from "vitest";
import { describeRefusal } from "./describe-refusal.ts";

const problem = { ok: false, message: "Not JSON from line 1, column 1 on." } as const;

test("it says which of the two sides it is, and what is wrong with it", () => {
  expect(describeRefusal({ ...problem, refused: "other", reason: "not-json" })).toStrictEqual({
    title: "The other side is not JSON",
    message: problem.message,
  });
  expect(describeRefusal({ ...problem, refused: "this", reason: "several-users" }).title).toBe(
    "This answer holds several users",
  );
});

test("a text without a user gets no advice for an answer of bunq", () => {
  const { message } = describeRefusal({
    ok: false,
    refused: "other",
    reason: "no-user",
    message: "The answer holds no user. Fetch the user again.",
  });

  expect(message).not.toMatch(/fetch/i);
  expect(message).toMatch(/user object/);
});
