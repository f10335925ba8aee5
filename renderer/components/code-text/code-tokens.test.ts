import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonTokens, plainTokens } from "./code-tokens.ts";

const kinds = (text: string) => jsonTokens(text).map(({ kind, text: part }) => [kind, part]);

describe("JSON", () => {
  test("keys, strings, numbers and literals are told apart", () => {
    expect(kinds('{"id": -1.5e3, "ok": true, "s": "a\\"b"}')).toEqual([
      ["punct", "{"],
      ["key", '"id"'],
      ["punct", ":"],
      ["plain", " "],
      ["number", "-1.5e3"],
      ["punct", ","],
      ["plain", " "],
      ["key", '"ok"'],
      ["punct", ":"],
      ["plain", " "],
      ["literal", "true"],
      ["punct", ","],
      ["plain", " "],
      ["key", '"s"'],
      ["punct", ":"],
      ["plain", " "],
      ["string", '"a\\"b"'],
      ["punct", "}"],
    ]);
  });

  test("a hidden secret is its own token within its string", () => {
    expect(kinds('"•••• session token"')).toEqual([
      ["string", '"'],
      ["mask", "•••• session token"],
      ["string", '"'],
    ]);
  });
});

test("no character is lost or added, whatever the text", () => {
  const text = fc.oneof(fc.json(), fc.string(), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(text, (any) => {
      expect(
        jsonTokens(any)
          .map((token) => token.text)
          .join(""),
      ).toBe(any);
      expect(
        plainTokens(any)
          .map((token) => token.text)
          .join(""),
      ).toBe(any);
    }),
  );
});
