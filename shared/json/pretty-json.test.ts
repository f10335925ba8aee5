import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "./parse-json.ts";
import { prettyJson } from "./pretty-json.ts";

describe("pretty text", () => {
  test("it is laid out as JSON.stringify with two spaces lays it out, for any JSON", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (json) => {
        const pretty = prettyJson(parseJson(json));

        expect(pretty.replaceAll(/\s/g, "")).toBe(json.replaceAll(/\s/g, ""));
        expect(JSON.parse(pretty)).toEqual(JSON.parse(json));
      }),
    );
    const plain = { a: [1, { b: "x" }, [], {}], c: null };
    expect(prettyJson(parseJson(JSON.stringify(plain)))).toBe(JSON.stringify(plain, null, 2));
  });

  test("digits, escapes and repeated keys come out as they went in", () => {
    const source = String.raw`{"id":9007199254740993123,"v":12.50,"s":"a\/b\u20ac","s":1E+2}`;

    expect(prettyJson(parseJson(source))).toBe(
      String.raw`{
  "id": 9007199254740993123,
  "v": 12.50,
  "s": "a\/b\u20ac",
  "s": 1E+2
}`,
    );
  });

  test("a part of a document can be laid out on its own", () => {
    const inner = parseJson('{"a":{"b":[1]}}').children[0];

    expect(inner && prettyJson(inner)).toBe('{\n  "b": [\n    1\n  ]\n}');
  });

  test("100,000 levels give a text of megabytes, not of gigabytes", () => {
    const depth = 100_000;
    const pretty = prettyJson(parseJson("[".repeat(depth) + "]".repeat(depth)));

    expect(pretty.length).toBeLessThan(25_000_000);
    expect(pretty.replaceAll(/\s/g, "").length).toBe(2 * depth);
  });
});
