import { expect, test } from "vitest";
import { describeSides, readingTime } from "./describe-sides.ts";

const earlier = Date.UTC(2026, 2, 1, 10, 0, 0);
const later = Date.UTC(2026, 2, 1, 11, 30, 0);

test("before goes to now, each with its time", () => {
  const choice = { other: { sort: "previous" }, isSwapped: false } as const;

  expect(describeSides(choice, earlier, later)).toStrictEqual({
    from: `the reading before, ${readingTime(earlier)}`,
    to: `this reading, ${readingTime(later)}`,
  });
});

test("swapped, now goes to before", () => {
  const other = { sort: "account", accountId: "a", name: "Desk" } as const;
  const { from, to } = describeSides({ other, isSwapped: true }, earlier, later);

  expect([from, to]).toStrictEqual([
    `this reading, ${readingTime(later)}`,
    `“Desk”, ${readingTime(earlier)}`,
  ]);
});

test("what no account read has no time", () => {
  const text = new Blob([]);
  const file = { other: { sort: "file", name: "user.json", text }, isSwapped: false } as const;
  const pasted = { other: { sort: "pasted", text }, isSwapped: false } as const;

  expect(describeSides(file, null, null)).toStrictEqual({ from: "user.json", to: "this text" });
  expect(describeSides(pasted, null, null).from).toBe("the pasted text");
});
