import { expect, test } from "vitest";
import { formatIban } from "./format-iban.ts";

test.each([
  ["NL91ABNA0417164300", "NL91 ABNA 0417 1643 00"],
  ["NO9386011117947", "NO93 8601 1117 947"],
  ["GB29NWBK60161331926819", "GB29 NWBK 6016 1331 9268 19"],
  ["nl91abna0417164300", "nl91abna0417164300"],
  ["NL91", "NL91"],
])("%j reads as %j", (iban, text) => {
  expect(formatIban(iban)).toBe(text);
});
