import { expect, test } from "vitest";
import { pagesIn } from "./pages-in.ts";

test.each([
  [0, 30, []],
  [80, 120, [1]],
  [250, 310, [2, 3]],
  [9_980, 9_999, [99]],
])("rows %d to %d are on pages %j beside the first", (from, to, pages) => {
  expect(pagesIn(from, to)).toEqual(pages);
});
