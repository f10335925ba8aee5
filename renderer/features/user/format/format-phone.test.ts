import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatPhone } from "./format-phone.ts";

test.each([
  ["+31612345678", "+31 612 345 678"],
  ["+12025550123", "+1 202 555 0123"],
  ["+352621123456", "+352 621 123 456"],
  ["+4915112345678", "+49 151 123 456 78"],
  ["0612345678", "0612345678"],
  ["+31 6 1234", "+31 6 1234"],
  ["ask reception", "ask reception"],
])("%j reads as %j", (number, text) => {
  expect(formatPhone(number)).toBe(text);
});

test("only blanks are added, whatever the number", () => {
  const anyNumber = fc.stringMatching(/^\+\d{8,15}$/);
  fc.assert(
    fc.property(anyNumber, (number) => {
      expect(formatPhone(number).replaceAll(" ", "")).toBe(number);
    }),
  );
});
