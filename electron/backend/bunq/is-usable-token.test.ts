import { expect, test } from "vitest";
import { isUsableToken, longestKey } from "./is-usable-token.ts";

test.each([
  ["none", null, false],
  ["the shortest that is searched for", "a".repeat(8), true],
  ["one that would blacken words", "a".repeat(7), false],
  ["the longest", "~".repeat(longestKey), true],
  ["one that is longer", "a".repeat(longestKey + 1), false],
  ["two words", "two words", false],
  ["a line's end", "abcdefgh\n", false],
  ["letters that no header carries", "zoë-zoë-zoë", false],
])("%s", (_name, token, usable) => {
  expect(isUsableToken(token, longestKey)).toBe(usable);
});
