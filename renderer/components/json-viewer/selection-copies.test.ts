import { expect, test } from "vitest";
import { initialState } from "../../json-document/initial-state.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { selectionCopy } from "./selection-copies.ts";

const places = { treeRow: 0, prettyRow: 0, rawRow: 0 };

/** A document whose worker has a click still to answer: the state turns to node 2 when it has. */
function withClickOnTheWay(): JsonDocument {
  let selection = { ...places, node: 1, path: ["id"] as (string | number)[] };
  const stand: Partial<JsonDocument> = {
    getState: () => ({ ...initialState(10), selection }),
    settled: async () => {
      selection = { ...places, node: 2, path: ["alias", 0] };
    },
    textOf: async (node, what) => `${what} of ${node}`,
  };
  return stand as JsonDocument;
}

test.each([
  ["value", "content of 2"],
  ["key", "key of 2"],
  [{ path: "jsonpath" }, "$.alias[0]"],
] as const)("copying the %j right behind a click copies what was clicked", async (what, copied) => {
  expect(await selectionCopy(withClickOnTheWay(), what)?.read()).toBe(copied);
});
