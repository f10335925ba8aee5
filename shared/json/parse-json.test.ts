import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonNode } from "./json-node.ts";
import { JsonSyntaxError } from "./json-syntax-error.ts";
import { parseJson } from "./parse-json.ts";

const anyIndent = fc.constantFrom(undefined, 1, "\t");

function failure(text: string): JsonSyntaxError {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error;
    throw error;
  }
  throw new Error("the text was accepted");
}

/** Every scalar, key, bracket and gap of the text, put together again from the nodes alone. */
function reassemble(source: string, root: JsonNode): string {
  let text = "";
  let at = 0;
  const visit = (node: JsonNode): void => {
    if (node.children.length === 0) {
      text += source.slice(at, node.start) + node.text;
      at = node.start + node.length;
      return;
    }
    node.children.forEach(visit);
    const end = node.start + node.length;
    text += source.slice(at, end);
    at = end;
  };
  visit(root);
  return text + source.slice(at);
}

function toValue(node: JsonNode): unknown {
  if (node.kind === "array") return node.children.map(toValue);
  if (node.kind !== "object") return JSON.parse(node.text);
  return Object.fromEntries(node.children.map((child) => [child.key, toValue(child)]));
}

describe("what is read", () => {
  test("an id above 2^53 keeps every digit", () => {
    const root = parseJson('{"id": 9007199254740993123}');

    expect(root.children[0]?.text).toBe("9007199254740993123");
  });

  test("a number keeps the way it was written", () => {
    const root = parseJson("[12.50, -0, 1E+2, 0.1000]");

    expect(root.children.map((child) => child.text)).toEqual(["12.50", "-0", "1E+2", "0.1000"]);
  });

  test("a string keeps its escapes, and its key is readable", () => {
    const root = parseJson(String.raw`{"caf\u00e9": "a\/b\u20ac"}`);

    expect(root.children[0]?.key).toBe("café");
    expect(root.children[0]?.keyText).toBe(String.raw`"caf\u00e9"`);
    expect(root.children[0]?.text).toBe(String.raw`"a\/b\u20ac"`);
  });

  test("repeated keys are all kept, in order", () => {
    const root = parseJson('{"b":1,"a":2,"b":3}');

    expect(root.children.map((child) => [child.key, child.text])).toEqual([
      ["b", "1"],
      ["a", "2"],
      ["b", "3"],
    ]);
  });

  test("a container spans from its opening to its closing bracket", () => {
    const source = ' { "list" : [ 1 , { } ] } ';
    const root = parseJson(source);
    const list = root.children[0];

    expect(root.text).toBe('{ "list" : [ 1 , { } ] }'.trim());
    expect(list?.text).toBe("[ 1 , { } ]");
    expect(list?.parent).toBe(root);
    expect(list?.children[1]?.index).toBe(1);
  });

  test("the nodes put together give the text, for any JSON", () => {
    fc.assert(
      fc.property(fc.json(), anyIndent, (json, indent) => {
        const source = ` ${JSON.stringify(JSON.parse(json), null, indent)}\n`;

        expect(reassemble(source, parseJson(source))).toBe(source);
      }),
    );
  });

  test("the nodes stand for the same value that JSON.parse reads, for any JSON", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value: unknown = JSON.parse(json);

        expect(JSON.stringify(toValue(parseJson(json)))).toBe(JSON.stringify(value));
      }),
    );
  });

  test("100,000 levels are read without overflowing the stack", () => {
    const depth = 100_000;
    const source = "[".repeat(depth) + "]".repeat(depth);

    expect(parseJson(source).length).toBe(2 * depth);
    expect(failure('{"a":'.repeat(depth)).truncated).toBe(true);
  });
});

describe("what is refused", () => {
  test("exactly what JSON.parse refuses, for JSON with one character changed", () => {
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", ",", '"', "\\", "]", "}", "0", "-", "\u0001", "e"),
      )
      .map(([json, at, put]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + put + json.slice(cut + 1);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        expect(accepts(parseJson, text)).toBe(accepts(JSON.parse, text));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["", "Line 1, column 1: a value was expected, but the text ends here."],
    ['{"a": tru}', "Line 1, column 10: “true” was expected, but there is “}”."],
    [
      '{\n  "a": 1,\n  }',
      "Line 3, column 3: a key in double quotes was expected, but there is “}”.",
    ],
    ['{"a" 1}', "Line 1, column 6: a colon after the key was expected, but there is “1”."],
    ["[1 2]", "Line 1, column 4: a comma or “]” was expected, but there is “2”."],
    ["[1]x", "Line 1, column 4: the end of the text was expected, but there is “x”."],
    ["-", "Line 1, column 2: a digit was expected, but the text ends here."],
    ['"\\x"', "Line 1, column 3: an escape such as \\n was expected, but there is “x”."],
    ["\uFEFF{}", "Line 1, column 1: a value was expected, but there is the character U+FEFF."],
    ["<html>", "Line 1, column 1: a value was expected, but there is “<”."],
  ])("%j is refused with its place and reason", (text, message) => {
    expect(failure(text).message).toBe(message);
  });

  test("a text that ends too early is known as truncated, one that goes wrong is not", () => {
    expect(failure('{"Response":[{"Id":{"id":1').truncated).toBe(true);
    expect(failure('{"Response":"abc').truncated).toBe(true);
    expect(failure('{"Response":"\\u12').truncated).toBe(false);
    expect(failure('{"Response":;').truncated).toBe(false);
  });
});

function accepts(read: (text: string) => unknown, text: string): boolean {
  try {
    read(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof JsonSyntaxError) return false;
    throw error;
  }
}
