import { expect, test } from "vitest";
import { moveInColumns } from "./move-in-columns.ts";

// two columns, the second one shorter and further in at one place
const corners = [
  { left: 0, top: 0 },
  { left: 0, top: 24 },
  { left: 0, top: 96 },
  { left: 300, top: 0 },
  { left: 310, top: 60 },
];

test.each([
  [0, "ArrowDown", 1],
  [2, "ArrowDown", 3],
  [4, "ArrowDown", 4],
  [0, "ArrowUp", 0],
  [3, "ArrowUp", 2],
  [2, "Home", 0],
  [0, "End", 4],
  [1, "ArrowRight", 3],
  [2, "ArrowRight", 4],
  [4, "ArrowLeft", 1],
  [0, "ArrowLeft", 0],
  [3, "ArrowRight", 3],
  [1, "a", 1],
])("from %i, %s leads to %i", (at, key, to) => {
  expect(moveInColumns(corners, at, key)).toBe(to);
});

test("without values there is nowhere to go", () => {
  expect(moveInColumns([], 0, "ArrowLeft")).toBe(0);
});
