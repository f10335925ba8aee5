import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DamagedDocumentError, parseFramed, serializeFramed } from "./framed-document.ts";

const known = { name: "notes.json", schema: 3 };

describe("a framed document", () => {
  test("reads back as it was written, whatever JSON it holds", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.integer({ min: 1, max: 3 }),
        (data, schema) => {
          const json: Record<string, unknown> = JSON.parse(JSON.stringify(data));
          expect(parseFramed(serializeFramed({ schema, data: json }), known)).toEqual({
            schema,
            data: json,
          });
        },
      ),
    );
  });

  test("cut anywhere before its closing brace it is damaged", () => {
    const text = serializeFramed({ schema: 1, data: { a: [1, 2, 3] } });
    fc.assert(
      fc.property(fc.nat({ max: text.trimEnd().length - 1 }), (length) => {
        expect(() => parseFramed(text.slice(0, length), known)).toThrow(DamagedDocumentError);
      }),
    );
  });

  test("with another schema number than it was written with it is damaged, not upgraded", () => {
    const text = serializeFramed({ schema: 1, data: {} }).replace('"schema": 1', '"schema": 2');
    expect(() => parseFramed(text, known)).toThrow(DamagedDocumentError);
  });
});
