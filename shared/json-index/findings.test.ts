import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../json/parse-json.ts";
import type { JsonNode } from "../json/json-node.ts";
import { findDeepNodes } from "./find-deep-nodes.ts";
import { findDuplicateKeys } from "./find-duplicate-keys.ts";
import { findInvalidUtf8 } from "./find-invalid-utf8.ts";
import { findLargeNumbers } from "./find-large-numbers.ts";
import { findLoneSurrogates, findNulCharacters } from "./find-odd-escapes.ts";
import { bytesOf, resultOf, sourceOf } from "./testing/source-of.ts";

describe("repeated keys", () => {
  const find = (text: string) => resultOf(findDuplicateKeys(sourceOf(text)));

  test("are found in any spelling, and only within one object", () => {
    expect(find('{"a":{"a":1},"b":[{"a":1},{"a":2}]}')).toBeNull();
    expect(find(String.raw`{"a":1,"b":2,"\u0061":3}`)).toEqual({ count: 1, node: 3 });
    expect(find('{"x":{"":1,"":2,"":3}}')).toEqual({ count: 2, node: 3 });
  });

  test("are found among thousands", () => {
    const members = Array.from({ length: 10_000 }, (_, at) => `"k${at}":0`);

    expect(find(`{${members.join(",")}}`)).toBeNull();
    expect(find(`{${members.join(",")},"k77":1}`)).toEqual({ count: 1, node: 10_001 });
  });

  test("are as many as a set of names finds", () => {
    const anyName = fc.constantFrom('"a"', '"b"', String.raw`"\u0061"`, '"é"', '""', '"ab"');
    const anyObject = fc.array(anyName, { maxLength: 80 });
    fc.assert(
      fc.property(fc.array(anyObject), (objects) => {
        const text = `[${objects.map((names) => `{${names.map((name) => `${name}:0`).join(",")}}`).join(",")}]`;
        const repeated = parseJson(text).children.map(
          ({ children }: JsonNode) =>
            children.length - new Set(children.map(({ key }) => key)).size,
        );

        expect(find(text)?.count ?? 0).toBe(repeated.reduce((sum, count) => sum + count, 0));
      }),
    );
  });
});

describe("odd characters", () => {
  test("half a surrogate pair is told apart from a whole one", () => {
    const find = (text: string) => resultOf(findLoneSurrogates(sourceOf(text).index));

    expect(find(String.raw`["\ud83d\ude00","\\ud83d","\u0041"]`)).toBeNull();
    expect(find(String.raw`["\ud83d","x\ude00\ud83d\ud83d\ude00"]`)).toEqual({ count: 3, node: 1 });
    expect(find(String.raw`{"\uD800x":1}`)).toEqual({ count: 1, node: 1 });
  });

  test("an escaped NUL is found in keys and values, an escaped backslash before u0000 is none", () => {
    const find = (text: string) => resultOf(findNulCharacters(sourceOf(text).index));

    expect(find(String.raw`["\\u0000"]`)).toBeNull();
    expect(find(String.raw`{"a":1,"b\u0000":"\u0000\u0000"}`)).toEqual({ count: 3, node: 2 });
  });

  test("bytes that are no UTF-8 are found, with the value they are in", () => {
    const find = (bytes: Uint8Array) => resultOf(findInvalidUtf8(sourceOf(bytes).index));
    const broken = bytesOf('{"a":"x","b":"yy"}');
    broken[14] = 0xff;

    expect(find(bytesOf('["é€\u{1F600}"]'))).toBeNull();
    expect(find(broken)).toEqual({ count: 1, node: 2 });
  });

  test("what counts as UTF-8 is what a strict decoder takes", () => {
    const strict = new TextDecoder("utf-8", { fatal: true });
    const isStrict = (bytes: Uint8Array): boolean => {
      try {
        strict.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    const anyByte = fc.constantFrom(
      0x41,
      0x80,
      0xa0,
      0x90,
      0xbf,
      0xc1,
      0xc2,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0x8f,
      0x9f,
    );
    fc.assert(
      fc.property(fc.array(anyByte, { maxLength: 5 }), (list) => {
        const bytes = Uint8Array.from(list);

        expect(resultOf(findInvalidUtf8(sourceOf(bytes).index)) === null).toBe(isStrict(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});

test("integers that floating point changes are found; decimals and exponents are not meant", () => {
  const find = (text: string) => resultOf(findLargeNumbers(sourceOf(text)));

  expect(find("[9007199254740991,-9007199254740991,1e30,0.12345678901234567890]")).toBeNull();
  expect(find('{"id":9007199254740993,"n":-123456789012345678901}')).toEqual({ count: 2, node: 1 });
});

test("values more than 1,000 levels down are found", () => {
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

  expect(resultOf(findDeepNodes(sourceOf(nested(1001)).index))).toBeNull();
  expect(resultOf(findDeepNodes(sourceOf(nested(1003)).index))).toEqual({ count: 2, node: 1001 });
});
