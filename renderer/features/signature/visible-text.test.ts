import { expect, test } from "vitest";
import { visibleText } from "./visible-text.ts";

test("what nobody would see gets a name, all else stays", () => {
  expect(visibleText("a b\r\n\t\0\u00a0\u200b\u2028\ufeff€😀")).toBe(
    "a b‹CR›‹LF›‹TAB›‹NUL›‹NBSP›‹U+200B›‹U+2028›‹BOM›€😀",
  );
});
