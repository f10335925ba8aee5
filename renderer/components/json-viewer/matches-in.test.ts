import { expect, test } from "vitest";
import { matchesIn } from "./matches-in.ts";

const query = { scope: "both", regex: false, matchCase: false } as const;

test("every place that matches is marked, whatever its case", () => {
  expect(matchesIn("Anna and ANNA", { ...query, text: "anna" })).toEqual([
    { from: 0, to: 4 },
    { from: 9, to: 13 },
  ]);
});

test("with the case that matters only the same letters match", () => {
  expect(matchesIn("Anna and ANNA", { ...query, text: "ANNA", matchCase: true })).toEqual([
    { from: 9, to: 13 },
  ]);
});

test.each([
  ["nothing is looked for", { ...query, text: "" }],
  ["an expression is looked for", { ...query, text: "A", regex: true }],
])("nothing is marked when %s", (_when, asked) => {
  expect(matchesIn("Anna", asked)).toEqual([]);
});

test("a letter whose small form is longer moves no marks", () => {
  expect(matchesIn("İİİ abc", { ...query, text: "abc" })).toEqual([]);
});
