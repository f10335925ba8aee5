import { expect, test } from "vitest";
import { statusWords } from "./status-words.ts";

test.each([
  [200, "200 OK"],
  [491, "491 Maintenance"],
  [799, "799"],
  [null, "No answer"],
])("%j is %j", (status, words) => {
  expect(statusWords(status)).toBe(words);
});
