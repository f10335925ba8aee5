import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonNode } from "../json/json-node.ts";
import { parseJson } from "../json/parse-json.ts";
import { unescapeString } from "../json/unescape-string.ts";
import { searchNodes } from "./search-nodes.ts";
import { searchPattern, type NodeQuery } from "./search-pattern.ts";
import { resultOf, sourceOf } from "./testing/source-of.ts";

const plain: NodeQuery = { text: "", scope: "both", regex: false, matchCase: false };

function hitsOf(text: string, query: Partial<NodeQuery>): number[] {
  const pattern = searchPattern({ ...plain, ...query });
  if (pattern === null) throw new Error("no pattern");
  const hits: number[] = [];
  resultOf(searchNodes(sourceOf(text), pattern, (node) => hits.push(node)));
  return hits;
}

/** The same with nothing but decoded texts. Letters beyond ASCII never equal letters within. */
function naiveHits(
  text: string,
  query: NodeQuery,
  matches: (content: string) => boolean,
): number[] {
  const nodes: JsonNode[] = [];
  const visit = (node: JsonNode): void => {
    nodes.push(node);
    node.children.forEach(visit);
  };
  visit(parseJson(text));
  return nodes.flatMap((node, at) => {
    const isScalar = node.kind !== "object" && node.kind !== "array";
    const content = node.kind === "string" ? unescapeString(node.text) : node.text;
    const inKey = query.scope !== "values" && node.key !== null && matches(node.key);
    const inValue = query.scope !== "keys" && isScalar && matches(content);
    return inKey || inValue ? [at] : [];
  });
}

const anyLetters = fc.string({
  unit: fc.constantFrom(
    "a",
    "B",
    "b",
    "1",
    "é",
    "É",
    '"',
    "\\",
    "/",
    "\u{1F600}",
    "\n",
    " ",
    ":",
    "{",
  ),
  maxLength: 8,
});
const { anyDocument } = fc.letrec<{ anyDocument: unknown }>((tie) => ({
  anyDocument: fc.oneof(
    { depthSize: "medium" },
    anyLetters,
    fc.integer({ min: -20, max: 120 }),
    fc.constantFrom(true, false, null),
    fc.array(tie("anyDocument"), { maxLength: 6 }),
    fc.dictionary(anyLetters, tie("anyDocument"), { maxKeys: 6 }),
  ),
}));
const anyScope = fc.constantFrom<NodeQuery["scope"]>("keys", "values", "both");
/** As PHP writes JSON, and as others do. */
const anySpelling = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.replaceAll("/", String.raw`\/`),
  (text: string) =>
    text.replaceAll(/[^\n -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`),
);

describe("searching", () => {
  test("finds what a search over the decoded values finds", () => {
    fc.assert(
      fc.property(
        anyDocument,
        anySpelling,
        fc.string({
          unit: fc.constantFrom(...Array.from('aB1é"\\/ :.u0e9n')),
          minLength: 1,
          maxLength: 3,
        }),
        fc.record({ scope: anyScope, matchCase: fc.boolean() }),
        (document, spell, text, options) => {
          const json = spell(JSON.stringify(document, null, 1));
          const query = { ...plain, ...options, text };
          const fold = (content: string): string =>
            options.matchCase ? content : content.toLowerCase();

          expect(hitsOf(json, query)).toEqual(
            naiveHits(json, query, (content) => fold(content).includes(fold(text))),
          );
        },
      ),
      { numRuns: 1500 },
    );
  });

  test("finds with an expression what the same expression finds in the decoded values", () => {
    const anyExpression = fc.constantFrom(
      "^a",
      "b$",
      "^$",
      "[0-9]{2}",
      ".é",
      "a|1",
      String.raw`\s`,
      String.raw`\p{Lu}`,
    );
    fc.assert(
      fc.property(
        anyDocument,
        anySpelling,
        anyExpression,
        anyScope,
        (document, spell, text, scope) => {
          const json = spell(JSON.stringify(document));
          const query = { ...plain, text, scope, regex: true, matchCase: true };
          const expression = new RegExp(text, "u");

          expect(hitsOf(json, query)).toEqual(
            naiveHits(json, query, (one) => expression.test(one)),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  test("across thousands of nodes, with rare characters between them", () => {
    const items = Array.from(
      { length: 9000 },
      (_, at) => `{"id":${at},"name":"${at % 500 ? "x" : "Zoë"}"}`,
    );
    const json = `[${items.join(",")}]`;

    expect(hitsOf(json, { text: "zoë" })).toHaveLength(18);
    expect(hitsOf(json, { text: "name" })).toHaveLength(9000);
    expect(hitsOf(json, { text: "^8999$", regex: true })).toEqual([1 + 8999 * 3 + 1]);
  });

  test("a key and its value count once, and brackets and quotes never", () => {
    expect(hitsOf('{"id":"id"}', { text: "id" })).toEqual([1]);
    expect(hitsOf('{"id":"id"}', { text: '"' })).toEqual([]);
    expect(hitsOf('{"id":{"x":1}}', { text: ":" })).toEqual([]);
    expect(hitsOf('{"id":12}', { text: 'd":1' })).toEqual([]);
  });

  test("the letters and digits of an escape are not in the text", () => {
    const json = String.raw`{"display_name":"Zo\u00eb","\u0061\tb":1,"url":"https:\/\/x","note":"a\tb"}`;

    for (const text of ["00", "eb", "u0061", "\\"]) {
      expect(hitsOf(json, { text }), text).toEqual([]);
    }
    expect(hitsOf(json, { text: "a\tb" })).toEqual([2, 4]);
    expect(hitsOf(json, { text: "s://x" })).toEqual([3]);
  });

  test("an invalid expression is no pattern", () => {
    expect(searchPattern({ ...plain, text: "(", regex: true })).toBeNull();
    expect(searchPattern({ ...plain, text: String.raw`\-`, regex: true })).not.toBeNull();
  });
});
