import * as fc from "fast-check";
import { expect, test } from "vitest";
import { layOutLines } from "./pretty-lines.ts";
import { prettyText } from "./pretty-text.ts";
import { resultOf, sourceOf } from "./testing/source-of.ts";
import { writePretty } from "./write-pretty.ts";

const anyValue = fc.jsonValue({ maxDepth: 6 });
const anyIndent = fc.constantFrom(undefined, 1, "\t");

function linesOf(source: ReturnType<typeof sourceOf>): string[] {
  const lines = layOutLines(source.index);
  return Array.from({ length: lines.count }, (_, line) => {
    const { indent, text } = prettyText(source, lines.lineAt(line));
    return " ".repeat(indent * 2) + text;
  });
}

function written(source: ReturnType<typeof sourceOf>): string {
  return resultOf(writePretty(source.index)).map(source.decode).join("");
}

test("the lines are those JSON.stringify writes, one by one and in a file", () => {
  fc.assert(
    fc.property(anyValue, anyIndent, (value, indent) => {
      // the serializer's spelling of numbers and strings on both sides; the layout is what is compared
      const source = sourceOf(JSON.stringify(value, null, indent));
      const expected = JSON.stringify(JSON.parse(JSON.stringify(value)), null, 2);

      expect(linesOf(source)).toEqual(expected.split("\n"));
      expect(written(source)).toBe(expected);
    }),
  );
});

test("numbers, escapes and repeated keys stay as they were sent", () => {
  const source = sourceOf(String.raw`{"a":12.50,"a":"\u00e9\/","b":[ ],"c":{ }}`);

  expect(linesOf(source)).toEqual([
    "{",
    '  "a": 12.50,',
    String.raw`  "a": "\u00e9\/",`,
    '  "b": [],',
    '  "c": {}',
    "}",
  ]);
});

test("a node has the line it is on, and a container the line it ends on", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const { index } = sourceOf(JSON.stringify(value));
      const lines = layOutLines(index);
      for (let node = 0; node < index.count; node += 1) {
        const hasChildren = (index.next[node] ?? 0) > node + 1;
        const last = { node, isClosing: hasChildren };

        expect(lines.lineAt(lines.lineOf(node))).toEqual({ node, isClosing: false });
        expect(lines.lineAt(lines.lastLineOf(node))).toEqual(last);
      }
    }),
  );
});

test("of a text that ends too early, brackets that never came are not made up", () => {
  expect(linesOf(sourceOf('{"a":[1,{"b":2'))).toEqual([
    "{",
    '  "a": [',
    "    1,",
    "    {",
    '      "b": 2',
    "    ",
    "  ",
    "",
  ]);
  expect(written(sourceOf("[[1],[2"))).toBe("[\n  [\n    1\n  ],\n  [\n    2");
});

test("a long string shows its beginning, cut between characters, and how much is left out", () => {
  const tail = String.raw`\ud83d\ude00`.repeat(2_000);
  const source = sourceOf(`["${tail}"]`);
  const { text, cutBytes } = prettyText(source, { node: 1, isClosing: false });

  expect(text).toMatch(/^"(?:\\ud83d\\ude00){16}…$/);
  expect(cutBytes).toBe(tail.length + 2 - (text.length - 1));
});

test("100,000 levels are refused as a file and shown line by line", () => {
  const source = sourceOf("[".repeat(100_000) + "]".repeat(100_000));
  const lines = layOutLines(source.index);

  expect(lines.count).toBe(199_999);
  expect(lines.lineAt(150_000)).toEqual({ node: 49_998, isClosing: true });
  expect(() => written(source)).toThrow(RangeError);
});
