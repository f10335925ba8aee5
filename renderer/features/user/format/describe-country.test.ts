import { expect, test } from "vitest";
import { describeCountry } from "./describe-country.ts";

test.each([
  ["NL", "Netherlands"],
  ["GB", "United Kingdom"],
  ["000", "Unknown (000)"],
  ["QQ", "QQ"],
  ["Nederland", "Nederland"],
  ["", ""],
])("%j reads as %j", (code, words) => {
  expect(describeCountry(code)).toBe(words);
});
