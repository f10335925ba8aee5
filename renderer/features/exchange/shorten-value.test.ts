import { expect, test } from "vitest";
import { shortenValue } from "./shorten-value.ts";

test("a value that fits is left alone", () => {
  expect(shortenValue("x".repeat(64))).toBe("x".repeat(64));
});

test("a longer one keeps its beginning and its end", () => {
  const short = shortenValue(`begin${"x".repeat(300)}end==`);

  expect(short).toBe(`begin${"x".repeat(11)}…xxend==`);
});
