import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cutLines } from "./cut-lines.ts";

test("a line longer than the window goes on in the next row", () => {
  expect(cutLines(`${"a".repeat(45)}\n\nb`, 20)).toEqual([
    { text: "a".repeat(20), begins: true },
    { text: "a".repeat(20), begins: false },
    { text: "a".repeat(5), begins: false },
    { text: "", begins: true },
    { text: "b", begins: true },
  ]);
});

test("the rows put together give the text, and none splits a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.nat(40), (text, columns) => {
      const rows = cutLines(text, columns);
      const joined = rows.map((row, index) => (row.begins && index > 0 ? "\n" : "") + row.text);

      expect(joined.join("")).toBe(text);
      expect(rows.some((row) => /\p{Cs}/u.test(row.text))).toBe(false);
    }),
  );
});
