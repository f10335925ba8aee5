import { expect, test } from "vitest";
import { readableCode } from "./readable-code.ts";

test.each([
  ["ACTIVE", "Active"],
  ["COUNTER_IBAN", "Counter IBAN"],
  ["COMPANY_V1", "Company v1"],
  ["BV", "BV"],
  ["Coöperatie", "Coöperatie"],
  ["B.V.", "B.V."],
  ["", ""],
])("%j reads as %j", (code, words) => {
  expect(readableCode(code)).toBe(words);
});
