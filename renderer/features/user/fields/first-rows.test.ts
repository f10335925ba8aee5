import { expect, test } from "vitest";
import { firstRows } from "./first-rows.ts";

const groups = [
  { name: "a", rows: [1, 2] },
  { name: "b", rows: [3, 4, 5] },
  { name: "c", rows: [6] },
];

test.each([
  [0, []],
  [2, [["a", [1, 2]]]],
  [
    4,
    [
      ["a", [1, 2]],
      ["b", [3, 4]],
    ],
  ],
  [
    100,
    [
      ["a", [1, 2]],
      ["b", [3, 4, 5]],
      ["c", [6]],
    ],
  ],
] as const)("the first %i rows, in their groups", (count, expected) => {
  const parts = firstRows(groups, count, ({ rows }) => rows);

  expect(parts.map(({ group, rows }) => [group.name, rows])).toEqual(expected);
});
