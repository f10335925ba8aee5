import { expect, test } from "vitest";
import { shownValue } from "./shown-value.ts";

const whole = (text: string) => ({
  kind: "string" as const,
  text,
  bytes: text.length,
  isCut: false,
});

test("a short text is shown as it was written", () => {
  expect(shownValue(whole('"Zo\\u00eb"'))).toEqual({ text: '"Zo\\u00eb"', chip: null });
});

test("of a long text the beginning is shown, with its length in bytes", () => {
  const { text, chip } = shownValue(whole(`"${"word ".repeat(400)}"`));

  expect(text).toMatch(/^"word .*…$/);
  expect(text.length).toBeLessThan(200);
  expect(chip).toBe("Text · 2,002 bytes");
});

test("a text whose end is not known is folded", () => {
  const row = { ...whole(`"${"x".repeat(199)}`), bytes: 24_812, isCut: true };

  expect(shownValue(row)).toEqual({ text: `"${"x".repeat(47)}…`, chip: "Text · 24,812 bytes" });
});

test.each([
  ["base64", `"${"aGVsbG8gd29ybGQ5".repeat(10)}=="`, "Base64 · 164 bytes"],
  ["a data URL", `"data:image/png;base64,${"aGVsbG8gd29ybGQ5".repeat(10)}"`, "Base64 · 184 bytes"],
  ["one letter again and again", `"${"x".repeat(400)}"`, "Text · 402 bytes"],
])("%s is called what it is", (_what, text, chip) => {
  expect(shownValue(whole(text)).chip).toBe(chip);
});

test("a number with many digits is a number", () => {
  const row = { kind: "number" as const, text: "9".repeat(200), bytes: 20_000, isCut: true };

  expect(shownValue(row).chip).toBe("Number · 20,000 bytes");
});
