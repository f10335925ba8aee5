import { expect, test } from "vitest";
import { formatAmount } from "./format-amount.ts";

test.each([
  ["250.00", "EUR", "€ 250.00"],
  ["25", "EUR", "€ 25"],
  ["1234567.5", "USD", "USD 1,234,567.5"],
  ["-1000.00", "EUR", "€ -1,000.00"],
  ["9007199254740993.01", "EUR", "€ 9,007,199,254,740,993.01"],
  ["a lot", "EUR", "€ a lot"],
])("%s %s reads as %s", (value, currency, text) => {
  expect(formatAmount({ value, currency })).toBe(text);
});
