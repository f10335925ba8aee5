import { expect, test } from "vitest";
import { diffLines } from "./diff-lines.ts";

function told(from: readonly string[], to: readonly string[]): readonly string[] {
  const { differences } = diffLines(from.join("\n"), to.join("\n"));
  return differences.map(({ sort, number, text }) => `${sort} ${number} ${text}`);
}

test("the same text has no differences", () => {
  expect(told(["a", "b"], ["a", "b"])).toEqual([]);
});

test("lines that came and went are told by their number on their side", () => {
  expect(told(["a", "b", "c", "d"], ["a", "x", "c", "d", "e"])).toEqual([
    "removed 2 b",
    "added 2 x",
    "added 5 e",
  ]);
});

test("a line that moved up is one that went and one that came", () => {
  expect(told(["a", "b", "c"], ["c", "a", "b"])).toEqual(["added 1 c", "removed 3 c"]);
});

test("two long texts that share nothing cost no more than their lines", () => {
  const lines = (word: string) => Array.from({ length: 5000 }, (_, at) => `${word}${at}`);
  const outcome = diffLines(lines("a").join("\n"), lines("b").join("\n"));

  expect(outcome).toMatchObject({ isExact: false, more: 9600 });
  expect(outcome.differences).toHaveLength(400);
});
