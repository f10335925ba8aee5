import { describe, expect, test } from "vitest";
import { pathOf } from "../../shared/json-index/node-path.ts";
import { valueRange } from "../../shared/json-index/node-range.ts";
import { rangeText } from "../../shared/json-index/node-text.ts";
import { findByJsonPath } from "./find-by-json-path.ts";
import { readSource } from "./read-source.ts";

async function matchesOf(text: string, expression: string) {
  const source = await readSource(new Blob([text]));
  const outcome = findByJsonPath(source, expression);
  if (outcome.kind === "failed") return outcome.message;
  return Array.from(outcome.nodes, (node) => rangeText(source, valueRange(source.index, node)));
}

const text = '{"a":[{"id":12345678901234567890,"k":"x"},{"id":2,"k":"y"}],"b":{"id":3},"a b":[]}';

describe("filtering by JSONPath", () => {
  test.each([
    ["$", [text]],
    ["$.a[*].id", ["12345678901234567890", "2"]],
    ["$..id", ["12345678901234567890", "2", "3"]],
    ["$.a[?@.k == 'y'].id", ["2"]],
    ["$['a b']", ["[]"]],
    ["$.a[-1].k", ['"y"']],
    ["$.a[0,0].k", ['"x"']],
    ["$.nothing", []],
  ])(
    "%s gives places, and so the bytes as sent, in the order of the text",
    async (expression, matches) => {
      expect(await matchesOf(text, expression)).toEqual(matches);
    },
  );

  test("among thousands of names and items it finds the right ones", async () => {
    const members = Array.from({ length: 3000 }, (_, at) => `"k${at}":{"list":[${at},-${at + 1}]}`);
    const large = `{${members.join(",")}}`;

    expect(await matchesOf(large, "$.k2999.list[1]")).toEqual(["-3000"]);
    expect(await matchesOf(large, "$.*.list[?@ > 2997]")).toEqual(["2998", "2999"]);
    const source = await readSource(new Blob([large]));
    const outcome = findByJsonPath(source, "$.*.list[0]");
    const nodes = outcome.kind === "matches" ? outcome.nodes : [];
    expect(pathOf(source, nodes[1234] ?? 0)).toEqual(["k1234", "list", 0]);
  });

  test("of a repeated name the last is meant, and a byte order mark is no part of the text", async () => {
    expect(await matchesOf('\uFEFF{"a":1,"a":2}', "$.a")).toEqual(["2"]);
  });

  test.each([
    ["$.a[", /^Not a valid JSONPath: /],
    ["a", /^Not a valid JSONPath: /],
    ["", /^Not a valid JSONPath: /],
  ])("“%s” is refused with the reason", async (expression, message) => {
    expect(await matchesOf(text, expression)).toMatch(message);
  });

  test("100,000 levels and a million matches are refused in words", async () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);

    expect(await matchesOf(deep, "$..*")).toBe("The text is nested too deeply for this path.");
    expect(await matchesOf(`[${"0,".repeat(1_000_000)}0]`, "$[*]")).toBe(
      "More than 1,000,000 matches: narrow the path.",
    );
  });

  test("what is no JSON is not filtered", async () => {
    expect(await matchesOf("[1", "$")).toBe("Only valid JSON can be filtered.");
  });
});
