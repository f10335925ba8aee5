import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonNode } from "../json/json-node.ts";
import { parseJson } from "../json/parse-json.ts";
import { isContainer } from "./node-children.ts";
import { keyRange, valueRange } from "./node-range.ts";
import { keyOf, kindOf, rangeText, valueContent } from "./node-text.ts";
import { bytesOf, sourceOf } from "./testing/source-of.ts";

const anyIndent = fc.constantFrom(undefined, 1, "\t");
const anyText = fc
  .tuple(fc.jsonValue({ maxDepth: 5 }), anyIndent)
  .map(([value, indent]) => JSON.stringify(value, null, indent));

/** JSON as it could have been sent with a mistake in it: one place cut, doubled or replaced. */
const anyMistake = fc
  .tuple(
    anyText,
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.constantFrom(
      "",
      ",",
      ":",
      '"',
      "\\",
      "{",
      "]",
      "}",
      "0",
      "-",
      ".",
      "e",
      "tru",
      "\u0001",
      " ",
    ),
  )
  .map(([text, place, length, inserted]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + inserted + text.slice(at + length);
  });

function isAccepted(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** All nodes of `parseJson` in the order they begin. */
function nodesIn(root: JsonNode): JsonNode[] {
  return [root, ...root.children.flatMap(nodesIn)];
}

/** Every key, scalar, bracket and gap, put together again from the nodes alone. */
function reassemble(source: ReturnType<typeof sourceOf>): string {
  const { index } = source;
  let text = "";
  let at = 0;
  const take = (end: number): void => {
    text += rangeText(source, { start: at, end });
    at = end;
  };
  for (let node = 0; node < index.count; node += 1) {
    const key = keyRange(index, node);
    const value = valueRange(index, node);
    if (key !== null) {
      take(key.start);
      take(key.end);
    }
    take(value.start);
    if (!isContainer(index, node)) take(value.end);
  }
  take(index.bytes.length);
  return text;
}

describe("what counts as JSON", () => {
  test("exactly what JSON.parse accepts", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyMistake), (text) => {
        expect(sourceOf(text).index.problem === null).toBe(isAccepted(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["", " \n", "[", '{"a"', '{"a":', '"', '"\\', '"\\u12', "-", "1.", "1e", "tru", "[1,"])(
    "%j ends too early, and says so",
    (text) => {
      expect(sourceOf(text).index.problem).toMatchObject({ truncated: true, offset: text.length });
    },
  );

  test.each([
    ["[1,]", 3, "a value"],
    ["{'a':1}", 1, "a key in double quotes"],
    ["[1 2]", 3, "a comma or “]”"],
    ["[1}", 2, "a comma or “]”"],
    ['{"a" 1}', 5, "a colon after the key"],
    ["01", 1, "the end of the text"],
    ["<html>", 0, "a value"],
    ["[nul]", 4, "“null”"],
  ])("%s is wrong at byte %i", (text, offset, expected) => {
    expect(sourceOf(text).index.problem).toEqual({ offset, expected, truncated: false });
  });

  test("a byte order mark may stand in front", () => {
    const source = sourceOf('\uFEFF{"a":1}');

    expect(source.index.problem).toBeNull();
    expect(valueRange(source.index, 0)).toEqual({ start: 3, end: 10 });
  });
});

describe("where the values are", () => {
  test("the same values, keys and extents that the reader of texts finds", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = sourceOf(text);
        const expected = nodesIn(parseJson(text));

        expect(source.index.count).toBe(expected.length);
        expected.forEach((node, number) => {
          expect(kindOf(source, number)).toBe(node.kind);
          expect(rangeText(source, valueRange(source.index, number))).toBe(node.text);
          expect(keyOf(source, number)).toBe(node.key);
        });
      }),
    );
  });

  test("put together again they are the text, nothing decoded or escaped anew", () => {
    const texts = fc.oneof(
      anyText,
      fc.constant(String.raw`{ "caf\u00e9" : "a\/b" , "n":[ 12.50, -0 ,1E+2 ] , "\ud800":"" }`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(reassemble(sourceOf(text))).toBe(text);
      }),
    );
  });

  test("a text cut off anywhere gives the values up to there, and never throws", () => {
    const text = String.raw`{"a":[1,{"b\n":"x\u20ac"},[]],"c":{"d":null,"é":-1.5e3},"e":[[true]]} `;
    const bytes = bytesOf(text);
    const whole = sourceOf(bytes).index;
    for (let end = 0; end < bytes.length - 1; end += 1) {
      const source = sourceOf(bytes.subarray(0, end));
      const { index } = source;

      expect(index.problem).toMatchObject({ truncated: true });
      expect(index.starts.slice(0, index.count)).toEqual(whole.starts.slice(0, index.count));
      for (let node = 0; node < index.count; node += 1) {
        const { start, end: last } = valueRange(index, node);
        expect(last).toBeGreaterThan(start);
        expect(last).toBeLessThanOrEqual(end);
        valueContent(source, node);
      }
    }
  });
});

describe("texts that break other readers", () => {
  test("100,000 levels", () => {
    const depth = 100_000;
    const source = sourceOf("[".repeat(depth) + "]".repeat(depth));

    expect(source.index).toMatchObject({ count: depth, deepest: depth - 1, problem: null });
    expect(valueRange(source.index, 0)).toEqual({ start: 0, end: depth * 2 });
    expect(valueRange(source.index, depth - 1)).toEqual({ start: depth - 1, end: depth + 1 });
  });

  test("1,000,000 numbers", () => {
    const source = sourceOf(`[${"7,".repeat(999_999)}7]`);

    expect(source.index.count).toBe(1_000_001);
    expect(source.index.childCounts.get(0)).toBe(1_000_000);
  });

  test("a string of 50 MB is found without being looked at twice", () => {
    const source = sourceOf(`{"photo":"${"A".repeat(50_000_000)}","id":1}`);

    expect(valueRange(source.index, 1)).toEqual({ start: 9, end: 50_000_011 });
    expect(keyOf(source, 2)).toBe("id");
  });
});
