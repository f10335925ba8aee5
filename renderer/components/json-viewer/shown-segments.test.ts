import * as fc from "fast-check";
import { expect, test } from "vitest";
import { middleCut, shownSegments } from "./shown-segments.ts";

const words = (segments: readonly (string | number)[]) =>
  shownSegments(segments).map((segment) => segment && `${segment.level} ${segment.text}`);

test("a short path is shown whole; items stand in brackets", () => {
  expect(words(["$", "Response", 0, ""])).toEqual(["0 $", "1 Response", "2 [0]", '3 ""']);
});

test("of a long path the beginning and the end are shown, each with its own level", () => {
  expect(words(["$", "a", "b", "c", "d", "e", "f", "g", "h", "i"])).toEqual([
    "0 $",
    "1 a",
    null,
    "5 e",
    "6 f",
    "7 g",
    "8 h",
    "9 i",
  ]);
});

test("a long name loses its middle", () => {
  expect(middleCut("all_company_employee_card_primary_account_numbers")).toBe(
    "all_company_em…count_numbers",
  );
  expect(middleCut("company_employee")).toBe("company_employee");
});

test("no emoji is cut in half", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 20, maxLength: 60 }), (text) => {
      expect(() => encodeURIComponent(middleCut(text))).not.toThrow();
    }),
  );
});
