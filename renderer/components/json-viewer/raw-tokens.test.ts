import { expect, test } from "vitest";
import type { RawRow } from "../../json-document/document-rows.ts";
import { rawTokens } from "./raw-tokens.ts";

function rowsOf(...texts: readonly string[]): readonly RawRow[] {
  return texts.map((text, row) => ({
    row,
    begins: row === 0,
    text,
    selected: null,
    problem: null,
  }));
}

const kinds = (rows: readonly RawRow[]) =>
  rawTokens(rows).map((tokens) => tokens.map(({ kind, text }) => `${kind} ${text}`));

test("a string that goes on in the next row keeps its colour there", () => {
  expect(kinds(rowsOf('{"name":"Sio', 'bhán","id":5}'))).toEqual([
    ["punct {", 'key "name"', "punct :", 'string "Sio'],
    ['string bhán"', "punct ,", 'key "id"', "punct :", "number 5", "punct }"],
  ]);
});

test("a row that begins within a string is recognised without those before it", () => {
  const [row] = rowsOf('bhán","id":5}').map((first) => ({ ...first, begins: false }));

  expect(kinds(row ? [row] : [])[0]?.[0]).toBe('string bhán"');
});

test("a row that begins between values is recognised as well", () => {
  const [row] = rowsOf('5,"id":"x"').map((first) => ({ ...first, begins: false }));

  expect(kinds(row ? [row] : [])[0]).toEqual([
    "number 5",
    "punct ,",
    'key "id"',
    "punct :",
    'string "x"',
  ]);
});

test("a line that begins is never within a string, whatever the line before did", () => {
  const rows = rowsOf('"not closed', '{"a":1}').map((row) => ({ ...row, begins: true }));

  expect(kinds(rows)[1]).toEqual(["punct {", 'key "a"', "punct :", "number 1", "punct }"]);
});

test("every letter of a row is in its tokens, in order", () => {
  const texts = ['{"a":"\\"x', '\\\\","b', '":[tru', "e,-1.", '5e3]}"', ""];
  const shown = rawTokens(rowsOf(...texts)).map((row) => row.map(({ text }) => text).join(""));

  expect(shown).toEqual(texts);
});
