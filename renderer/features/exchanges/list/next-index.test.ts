import { expect, test } from "vitest";
import { nextIndex } from "./next-index.ts";

const size = { count: 50, pageRows: 10 };

test.each([
  ["ArrowDown", -1, 0],
  ["ArrowDown", 3, 4],
  ["ArrowDown", 49, 49],
  ["ArrowUp", 0, 0],
  ["PageDown", 45, 49],
  ["PageUp", 25, 15],
  ["Home", 30, 0],
  ["End", 0, 49],
  ["a", 3, null],
])("%s from row %d leads to %j", (key, from, to) => {
  expect(nextIndex(key, from, size)).toBe(to);
});

test("in a list without rows no key moves", () => {
  expect(nextIndex("End", -1, { count: 0, pageRows: 10 })).toBeNull();
});
