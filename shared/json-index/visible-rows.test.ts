import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonNode } from "../json/json-node.ts";
import { parseJson } from "../json/parse-json.ts";
import { depthOf } from "./node-children.ts";
import { nodeAtOffset } from "./node-at-offset.ts";
import { nodeNumber, openJsonNode } from "./lazy-node.ts";
import { sourceOf } from "./testing/source-of.ts";
import { keepMatches, openLevels, visibleRows } from "./visible-rows.ts";

const anyText = fc.jsonValue({ maxDepth: 5 }).map((value) => JSON.stringify(value));

/** Nodes with their numbers, in the order they begin. */
function numbered(text: string): JsonNode[] {
  const nodes: JsonNode[] = [];
  const visit = (node: JsonNode): void => {
    nodes.push(node);
    node.children.forEach(visit);
  };
  visit(parseJson(text));
  return nodes;
}

test("the rows in sight are those a walk through the tree finds", () => {
  fc.assert(
    fc.property(
      anyText,
      fc.infiniteStream(fc.boolean()),
      fc.nat(),
      fc.array(fc.nat(), { maxLength: 3 }),
      (text, opens, rootAt, picks) => {
        const { index } = sourceOf(text);
        const nodes = numbered(text);
        const numberOf = new Map(nodes.map((node, number) => [node, number]));
        const open = Uint8Array.from(nodes, ({ children }) =>
          children.length > 0 && opens.next().value === true ? 1 : 0,
        );
        const root = rootAt % nodes.length;
        const matches = [...new Set(picks.map((pick) => pick % nodes.length))].toSorted(
          (a, b) => a - b,
        );
        const isMatched = (node: JsonNode | null): boolean =>
          node !== null && (matches.includes(numberOf.get(node) ?? -1) || isMatched(node.parent));
        const leadsToMatch = (node: JsonNode): boolean =>
          isMatched(node) || node.children.some(leadsToMatch);
        const naive = (node: JsonNode, isKept: (one: JsonNode) => boolean): number[] => {
          const number = numberOf.get(node) ?? -1;
          if (!isKept(node)) return [];
          return [
            number,
            ...(open[number] === 1 ? node.children.flatMap((child) => naive(child, isKept)) : []),
          ];
        };
        const start = nodes[root];
        if (start === undefined) throw new Error("no root");

        expect([...visibleRows(index, { root, open, kept: null })]).toEqual(
          naive(start, () => true),
        );
        const kept = keepMatches(index, Uint32Array.from(matches));
        expect([...visibleRows(index, { root: 0, open, kept })]).toEqual(
          naive(nodes[0] ?? start, leadsToMatch),
        );
      },
    ),
  );
});

test("opening levels opens the containers above that level and no others", () => {
  const { index } = sourceOf('{"a":{"b":[1]},"c":[],"d":{"e":{}}}');

  expect([...openLevels(index, 0, 1)]).toEqual([1, 0, 0, 0, 0, 0, 0]);
  expect([...openLevels(index, 0, 2)]).toEqual([1, 1, 0, 0, 0, 1, 0]);
  expect([...openLevels(index, 1, 2)]).toEqual([0, 1, 1, 0, 0, 0, 0]);
});

test("every byte belongs to a value: its key, its text, or the bracket around", () => {
  const text = '{"a": [1, {}] , "b":"x" }';
  const { index } = sourceOf(text);
  // { a [ 1 {} b, by number
  const owners = "0" + "1".repeat(6) + "2".repeat(3) + "331111" + "4".repeat(8) + "0";

  expect(Array.from(text, (_, at) => nodeAtOffset(index, at)).join("")).toBe(owners);
});

test("in a text that ends too early every byte still belongs to a value", () => {
  const { index } = sourceOf('{"a":[1,  ');

  expect(nodeAtOffset(index, 9)).toBe(2);
  expect(nodeAtOffset(sourceOf(" ").index, 0)).toBeNull();
});

test("in a text without a value every walk ends", () => {
  const { index } = sourceOf("");

  expect(depthOf(index, 0)).toBe(0);
  expect(visibleRows(index, { root: 0, open: new Uint8Array(0), kept: null })).toHaveLength(0);
});

test("a lazily read value is the one the reader of texts gives", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const root = openJsonNode(sourceOf(text));
      const compare = (lazy: JsonNode | null, whole: JsonNode): void => {
        expect([lazy?.kind, lazy?.key, lazy?.keyText, lazy?.text, lazy?.index]).toEqual([
          whole.kind,
          whole.key,
          whole.keyText,
          whole.text,
          whole.index,
        ]);
        whole.children.forEach((child, at) => compare(lazy?.children[at] ?? null, child));
      };
      compare(root, parseJson(text));
      expect(root && nodeNumber(root)).toBe(0);
    }),
  );
});
