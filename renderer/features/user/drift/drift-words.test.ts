import { expect, test } from "vitest";
import { describeDrift, describeNoDrift, summarizeDrift } from "./drift-words.ts";

const entry = { pattern: "P.a", parent: "P", name: "a" };

test.each([
  [{ sort: "type", documented: "text (ID)", found: "whole number", count: 1 }],
  [{ sort: "type", documented: "text (ID)", found: "whole number", count: 3 }],
  [{ sort: "undocumented", documented: null, found: "object", count: 1 }],
  [{ sort: "missing", documented: "text", found: null, count: 2 }],
] as const)("%j is said in few words", (difference) => {
  const { documented, found, count } = difference;
  const words = describeDrift({ ...entry, ...difference });

  for (const part of [documented, found]) if (part !== null) expect(words).toContain(part);
  expect(words.includes("times")).toBe(count > 1);
});

test("an answer is as documented only where all of it was compared", () => {
  expect(describeNoDrift({ complete: true, visited: 12 })).toBe(
    "This answer is exactly as documented.",
  );
  expect(describeNoDrift({ complete: false, visited: 50_000 })).toBe(
    "The first 50,000 values are exactly as documented. What stands behind them was not compared.",
  );
});

test("the sum names all three, none of them left out", () => {
  expect(summarizeDrift({ type: 2, undocumented: 0, missing: 41 })).toBe(
    "2 of another type · 0 undocumented · 41 not in this answer",
  );
});
