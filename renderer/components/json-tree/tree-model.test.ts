import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { createTreeModel, openToDepth, visibleRows, type TreeModel } from "./tree-model.ts";

function modelOf(value: unknown): TreeModel {
  return createTreeModel(parseJson(JSON.stringify(value)));
}

function names(model: TreeModel, rows: Int32Array): string[] {
  return [...rows].map((row) => {
    const node = model.nodes[row];
    return node?.key ?? (node?.parent ? `[${node.index}]` : "$");
  });
}

const user = { UserPerson: { id: 1, alias: [{ type: "EMAIL" }, { type: "IBAN" }], avatar: {} } };

describe("the list of rows", () => {
  test("it follows the reading order, with depths and the ends of containers", () => {
    const model = modelOf(user);

    expect(names(model, Int32Array.from(model.nodes.keys()))).toEqual([
      "$",
      "UserPerson",
      "id",
      "alias",
      "[0]",
      "type",
      "[1]",
      "type",
      "avatar",
    ]);
    expect([...model.depths]).toEqual([0, 1, 2, 2, 3, 4, 3, 4, 2]);
    expect([...model.ends]).toEqual([9, 9, 3, 8, 6, 6, 8, 8, 9]);
    expect([...model.parents]).toEqual([-1, 0, 1, 1, 3, 4, 3, 6, 1]);
  });

  test("100,000 levels are flattened", () => {
    const model = createTreeModel(parseJson("[".repeat(100_000) + "]".repeat(100_000)));

    expect(model.depths.at(-1)).toBe(99_999);
  });
});

describe("the rows in sight", () => {
  test("a closed container hides everything inside it", () => {
    const model = modelOf(user);

    expect(names(model, visibleRows(model, openToDepth(model, 0)))).toEqual(["$"]);
    expect(names(model, visibleRows(model, openToDepth(model, 2)))).toEqual([
      "$",
      "UserPerson",
      "id",
      "alias",
      "avatar",
    ]);
  });

  test("with everything open every row is in sight, for any JSON", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const model = createTreeModel(parseJson(json));
        const rows = visibleRows(model, openToDepth(model, Number.POSITIVE_INFINITY));

        expect([...rows]).toEqual([...model.nodes.keys()]);
      }),
    );
  });
});
