import { expect, test } from "vitest";
import { placeTooltip } from "./tooltip-place.ts";

const view = { width: 800, height: 600 };
const tip = { width: 100, height: 24 };

test("a tooltip hangs centred below its control", () => {
  expect(placeTooltip({ left: 400, top: 100, width: 24, height: 24 }, tip, view)).toEqual({
    left: 362,
    top: 130,
  });
});

test("at the lower edge it stands above", () => {
  const { top } = placeTooltip({ left: 400, top: 570, width: 24, height: 24 }, tip, view);

  expect(top).toBe(540);
});

test("at the sides it stays inside the window", () => {
  const leftmost = placeTooltip({ left: 0, top: 0, width: 24, height: 24 }, tip, view);
  const rightmost = placeTooltip({ left: 776, top: 0, width: 24, height: 24 }, tip, view);

  expect(leftmost.left).toBe(8);
  expect(rightmost.left).toBe(692);
});
