import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import jsonPointer from "jsonpointer";
import { query } from "jsonpath-rfc9535";
import { describe, expect, test } from "vitest";
import { createChildPlaces } from "./child-places.ts";
import { nodeAt, pathOf, type PathSegments } from "./node-path.ts";
import { pathText, type PathStyle } from "./path-text.ts";
import { PathWalker } from "./path-walker.ts";
import { sourceOf } from "./testing/source-of.ts";

const oddKeys = [
  "",
  " ",
  "a.b",
  "it's",
  'say "hi"',
  "a/b",
  "~0",
  "~1",
  "back\\slash",
  "line\nbreak",
  "\u0000",
  "\u007f",
  "\u2028",
  "é",
  "\u{1F600}",
  "\u{1F600}.x",
  "[0]",
  "0",
  "$",
  "@",
  "*",
  "__proto__",
  "constructor",
  "and",
  "\\(1)",
  "${x}",
  "`",
  "length",
  "-1",
  "ключ",
  "a-b",
  "_a1",
  "then",
  "\uFEFF",
];
const anyKey = fc.oneof(
  fc.constantFrom(...oddKeys),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string({ maxLength: 6 }),
);
const { anyDocument } = fc.letrec<{ anyDocument: unknown }>((tie) => ({
  anyDocument: fc.oneof(
    { depthSize: "small" },
    fc.integer(),
    fc.array(tie("anyDocument"), { maxLength: 4 }),
    fc
      .array(fc.tuple(anyKey, tie("anyDocument")), { maxLength: 5 })
      .map((members) => Object.fromEntries(members)),
  ),
}));

interface Place {
  readonly path: PathSegments;
  readonly value: unknown;
}

/** Every value with the way to it, found without the code under test. */
function placesIn(value: unknown, path: PathSegments = []): Place[] {
  const below = Array.isArray(value)
    ? value.flatMap((item, at) => placesIn(item, [...path, at]))
    : Object.entries(value !== null && typeof value === "object" ? value : {}).flatMap(
        ([key, member]) => placesIn(member, [...path, key]),
      );
  return [{ path, value }, ...below];
}

const jqVersion = spawnSync("jq", ["--version"], { encoding: "utf8" });
const hasJq = jqVersion.status === 0;

describe("the way to a value", () => {
  test("leads back to the node, and through a table when there are many", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const source = sourceOf(JSON.stringify(document));
        const places = createChildPlaces(source.index);
        const walker = new PathWalker(source, places);
        for (let node = 0; node < source.index.count; node += 1) {
          const path = pathOf(source, node, places);
          expect(path).toEqual(pathOf(source, node));
          expect(nodeAt(source, path)).toBe(node);
          expect(walker.nodeAt(path)).toBe(node);
        }
      }),
    );
  });

  test("of a repeated name the last counts, as for JSON.parse", () => {
    expect(nodeAt(sourceOf('{"a":1,"b":2,"a":3}'), ["a"])).toBe(3);
  });

  test("the 999,999th of a million items is found without walking there each time", () => {
    const { index } = sourceOf(`[${"[],".repeat(999_999)}[]]`);
    const places = createChildPlaces(index);

    expect(places.placeOf(0, 1_000_000)).toBe(999_999);
    expect(places.childAt(0, 999_999)).toBe(1_000_000);
    expect(places.childAt(0, 1_000_000)).toBeNull();
  });
});

describe("paths for other programs", () => {
  test.each<[PathStyle, PathSegments, string]>([
    ["jsonpath", [], "$"],
    ["jsonpath", ["Response", 0, "UserPerson", "id"], "$.Response[0].UserPerson.id"],
    [
      "jsonpath",
      ["odd key", "it's", "\u{1F600}", "a\\b"],
      "$['odd key']['it\\'s'].\u{1F600}['a\\\\b']",
    ],
    ["jsonpath", ["\ud800"], "$['\\ud800']"],
    ["pointer", [], ""],
    ["pointer", ["a/b", 0, "~"], "/a~1b/0/~0"],
    ["jq", [], "."],
    ["jq", [0, "a"], ".[0].a"],
    ["jq", ["a", 0, "odd key"], '.a[0]["odd key"]'],
    ["jq", ["odd key", "\\(x)"], '."odd key"["\\\\(x)"]'],
    ["javascript", [], "data"],
    ["javascript", ["Response", 0, "odd key", "$a"], 'data.Response[0]["odd key"].$a'],
    ["javascript", ["\u2028", "\ud800"], 'data["\\u2028"]["\\ud800"]'],
  ])("%s of %j is %s", (style, path, text) => {
    expect(pathText(path, style)).toBe(text);
  });

  test("every JSONPath leads an independent library to the same value", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const { path, value } of placesIn(document)) {
          expect(query(document as never, pathText(path, "jsonpath"))).toEqual([value]);
        }
      }),
    );
  });

  test("every pointer leads an independent library to the same value", () => {
    // the library refuses these names, to keep those who set values from harm
    const refused = new Set(["__proto__", "constructor", "prototype"]);
    fc.assert(
      fc.property(anyDocument, (document) => {
        fc.pre(document !== null && typeof document === "object");
        for (const { path, value } of placesIn(document)) {
          if (path.some((segment) => refused.has(String(segment)))) continue;
          expect(jsonPointer.get(document, pathText(path, "pointer"))).toEqual(value);
        }
      }),
    );
  });

  test("every JavaScript path evaluates to the same value", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const { path, value } of placesIn(JSON.parse(JSON.stringify(document)))) {
          // oxlint-disable-next-line typescript/no-implied-eval -- what a person does with the path
          const evaluate = new Function("data", `return ${pathText(path, "javascript")}`);
          expect(evaluate(document)).toEqual(value);
        }
      }),
      { numRuns: 50 },
    );
  });

  test.skipIf(!hasJq)("every jq path leads jq itself to the same value (needs jq)", () => {
    const documents = fc.sample(anyDocument, { numRuns: 200, seed: 20261121 });
    const places = documents.flatMap((document, at) => placesIn(document, [at]));
    const program = `[${places.map(({ path }) => pathText(path, "jq")).join(",")}]`;
    const folder = mkdtempSync(join(tmpdir(), "paths-"));
    const file = join(folder, "paths.jq");
    writeFileSync(file, program);
    const run = spawnSync("jq", ["-c", "-f", file], {
      input: JSON.stringify(documents),
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    rmSync(folder, { recursive: true });

    expect(run.stderr).toBe("");
    expect(JSON.parse(run.stdout)).toEqual(places.map(({ value }) => value));
  });
});
