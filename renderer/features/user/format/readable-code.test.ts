import { expect, test } from "vitest";
import { readableCode } from "./readable-code.ts";

test.each([
  ["ACTIVE", "Active"],
  ["COUNTER_IBAN", "Counter iban"],
  ["COMPANY_V1", "Company v1"],
  ["Coöperatie", "Coöperatie"],
  ["B.V.", "B.V."],
  ["", ""],
])("%j reads as %j", (code, words) => {
  expect(readableCode(code)).toBe(words);
});
