import { expect, test } from "vitest";
import { describeLanguage } from "./describe-language.ts";

test.each([
  ["en_US", "English (United States)"],
  ["nl_NL", "Dutch (Netherlands)"],
  ["nl", "Dutch"],
  ["qqq_NL", "qqq_NL"],
  ["EN-us", "EN-us"],
  ["a language", "a language"],
])("%j reads as %j", (code, words) => {
  expect(describeLanguage(code)).toBe(words);
});
