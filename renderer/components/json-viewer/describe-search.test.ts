import { expect, test } from "vitest";
import type { SearchState } from "../../json-document/document-state.ts";
import { describeFilter, describeSearch } from "./describe-search.ts";

const search: SearchState = {
  query: { text: "a", scope: "both", regex: false, matchCase: false },
  phase: "done",
  hits: 17,
  current: 2,
  error: null,
};

test.each<[string, Partial<SearchState>, string]>([
  ["the selected hit is counted from one", {}, "3 of 17"],
  ["no hit is selected", { current: -1 }, "17 matches"],
  ["there is one hit, not selected", { hits: 1, current: -1 }, "1 match"],
  ["there is none", { hits: 0, current: -1 }, "No matches"],
  ["it still runs", { phase: "running", hits: 1204 }, "1,204 so far"],
  ["it has only begun", { phase: "running", hits: 0 }, "Searching"],
  ["it failed, which the error says", { phase: "failed", error: "Invalid." }, ""],
])("the count when %s", (_when, state, words) => {
  expect(describeSearch({ ...search, ...state })).toBe(words);
});

test("a filter says how much it left", () => {
  const filter = { expression: "$..id", phase: "done", matches: 3, error: null } as const;

  expect(describeFilter(filter)).toBe("3 matches");
  expect(describeFilter({ ...filter, matches: 1 })).toBe("1 match");
  expect(describeFilter({ ...filter, matches: 0 })).toBe("No matches");
});
