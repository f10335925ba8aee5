import { expect, test } from "vitest";
import { valueHint, type HintedRow } from "./value-hint.ts";

const now = Date.UTC(2026, 10, 20);

const scalar = { isCut: false, isOpen: false, children: 0, sample: {} };
const string = (text: string): HintedRow => ({ ...scalar, kind: "string", key: "created", text });
const object = (sample: Record<string, string>, isOpen = false): HintedRow => ({
  ...scalar,
  kind: "object",
  key: "limit",
  text: "",
  children: 2,
  isOpen,
  sample,
});
const array = (children: number): HintedRow => ({ ...object({}), kind: "array", children });
const number = (key: string): HintedRow => ({ ...scalar, kind: "number", key, text: "604800" });

test.each<[string, HintedRow, string | null]>([
  ["a session timeout", number("session_timeout"), "7 days"],
  ["another number", number("id"), null],
  ["a time of bunq's", string('"2025-03-05 16:12:11.918100"'), "1 year 8 months ago"],
  ["another text", string('"2025"'), null],
  ["an array", array(2), "2 items"],
  ["an empty array", array(0), "0 items"],
  ["an alias", object({ type: "EMAIL", value: "zoe@example.org" }), "EMAIL zoe@example.org"],
  ["an amount", object({ value: "250.00", currency: "EUR" }), "EUR 250.00"],
  ["an object with a name", object({ display_name: "Zoë" }), "Zoë"],
  ["any object", object({}), "2 fields"],
  ["an open object", object({ value: "250.00", currency: "EUR" }, true), "2 fields"],
])("%s", (_what, row, words) => {
  expect(valueHint(row, now)).toBe(words);
});

test("a text of which only the beginning is known is not judged", () => {
  expect(valueHint({ ...string('"2025-03-05 16:12:11.918100"'), isCut: true }, now)).toBeNull();
});
