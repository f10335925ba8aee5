import { expect, test } from "vitest";
import { compareJson } from "./compare-json.ts";
import { parseJson } from "./parse-json.ts";

function compare(before: string, after: string): unknown[] {
  const { differences } = compareJson(parseJson(before), parseJson(after));
  return differences.map(({ sort, path, before: from, after: to }) => [sort, path, from, to]);
}

test("any two values are compared, by the path from their roots", () => {
  expect(compare('{"Response":[{"Id":{"id":1}}]}', '{"Response":[{"Id":{"id":2}}]}')).toEqual([
    ["changed", ["Response", 0, "Id", "id"], "1", "2"],
  ]);
  expect(compare('{"Error":[]}', '{"Response":[]}')).toEqual([
    ["removed", ["Error"], "list of 0 items", null],
    ["added", ["Response"], null, "list of 0 items"],
  ]);
});

test("roots that are no containers differ as a whole", () => {
  expect(compare("1", '"1"')).toEqual([["changed", [], "1", '"1"']]);
  expect(compare("1", "1")).toEqual([]);
});
