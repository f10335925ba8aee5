import { expect, test } from "vitest";
import type { JsonNode } from "./json-node.ts";
import { jsonPath } from "./json-path.ts";
import { parseJson } from "./parse-json.ts";

function nodeAt(text: string, ...steps: number[]): JsonNode {
  return steps.reduce((node, step) => {
    const child = node.children[step];
    if (child === undefined) throw new Error(`no child ${step}`);
    return child;
  }, parseJson(text));
}

test("the document itself is $", () => {
  expect(jsonPath(parseJson("1"))).toBe("$");
});

test("ordinary names follow a dot, positions stand in brackets", () => {
  expect(jsonPath(nodeAt('{"Response":[{"UserPerson":{"id":1}}]}', 0, 0, 0, 0))).toBe(
    "$.Response[0].UserPerson.id",
  );
});

test.each([
  ["odd key", "$['odd key']"],
  ["it's", String.raw`$['it\'s']`],
  ["back\\slash", String.raw`$['back\\slash']`],
  ["line\nbreak", String.raw`$['line\nbreak']`],
  ["bell\u0007", String.raw`$['bell\u0007']`],
  ["", "$['']"],
  ["2fa", "$['2fa']"],
  ["café", "$.café"],
  ["a.b", "$['a.b']"],
])("the name %j is quoted where a dot would not do", (name, path) => {
  expect(jsonPath(nodeAt(JSON.stringify({ [name]: 1 }), 0))).toBe(path);
});

test("a value 100,000 levels down has a path", () => {
  let node = parseJson("[".repeat(100_000) + "]".repeat(100_000));
  for (let child = node.children[0]; child !== undefined; child = node.children[0]) node = child;

  expect(jsonPath(node)).toBe(`$${"[0]".repeat(99_999)}`);
});
