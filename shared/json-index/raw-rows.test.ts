import * as fc from "fast-check";
import { expect, test } from "vitest";
import { beginsLine, cutRows, rawRowAt, rawRowRange, rawTextRange } from "./raw-rows.ts";
import { bytesOf, resultOf } from "./testing/source-of.ts";
import { byteAfterUnits, unitsIn } from "./utf16-units.ts";

const anyLines = fc
  .array(
    fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\n", "\r\n", "\r", "€", "\u{1F600}")),
  )
  .map((parts) => parts.join(""));
const fatal = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

test("the rows are the text, each within the width and none within a character", () => {
  fc.assert(
    fc.property(anyLines, fc.integer({ min: 4, max: 20 }), (text, columns) => {
      const rows = resultOf(cutRows(bytesOf(text), columns));
      const parts = Array.from(rows.starts, (_, row) => {
        const { start, end } = rawRowRange(rows, row);
        const shown = rawTextRange(rows, row);
        expect(shown.end - shown.start).toBeLessThanOrEqual(columns + 1);
        return fatal.decode(rows.bytes.subarray(start, end));
      });

      expect(parts.join("")).toBe(text);
    }),
  );
});

test("bytes that are no UTF-8 are rows as well", () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, at) => (at % 3 === 0 ? 0x80 : 0xff));
  const rows = resultOf(cutRows(bytes, 7));
  const total = Array.from(rows.starts, (_, row) => {
    const { start, end } = rawRowRange(rows, row);
    return end - start;
  }).reduce((sum, length) => sum + length, 0);

  expect(total).toBe(1000);
});

test("line breaks end rows and are not shown; a row that goes on says so", () => {
  const text = "ab\r\n\r\nabcdefgh\nlast\n";
  const rows = resultOf(cutRows(bytesOf(text), 4));
  const shown = Array.from(rows.starts, (_, row) => {
    const { start, end } = rawTextRange(rows, row);
    return [text.slice(start, end), beginsLine(rows, row)];
  });

  expect(shown).toEqual([
    ["ab", true],
    ["", true],
    ["abcd", true],
    ["efgh", false],
    ["last", true],
    ["", true],
  ]);
  expect(rawRowAt(rows, 10)).toBe(3);
});

test("an empty text is one empty row", () => {
  expect(resultOf(cutRows(bytesOf(""), 80)).starts).toHaveLength(1);
});

test("places in the bytes and places in the text lead to each other", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, place) => {
      const points = Array.from(text)
        .slice(0, place % (text.length + 1))
        .join("");
      const bytes = bytesOf(text);
      const at = bytesOf(points).length;

      expect(unitsIn(bytes, 0, at)).toBe(points.length);
      expect(byteAfterUnits(bytes, { start: 0, end: bytes.length }, points.length)).toBe(at);
    }),
  );
});
