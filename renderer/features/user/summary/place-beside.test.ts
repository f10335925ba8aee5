import { expect, test } from "vitest";
import { placeBeside } from "./place-beside.ts";

const view = { width: 1000, height: 800 };
const card = { width: 300, height: 100 };

function place(left: number, top: number, window = view) {
  const value = { left, top, right: left + 100, bottom: top + 20 };
  return placeBeside(value, { ...value, left: left - 120 }, card, window);
}

test("a card stands to the right of its value", () => {
  expect(place(200, 300)).toEqual({ left: 322, top: 300 });
});

test("without room there it stands to the left of the row", () => {
  expect(place(700, 300)).toEqual({ left: 258, top: 300 });
});

test("at the bottom it moves up to stay in the window", () => {
  expect(place(200, 780)).toEqual({ left: 322, top: 692 });
});

test("in a narrow window it stands below, or above where that does not fit", () => {
  const narrow = { width: 480, height: 800 };

  expect(place(200, 300, narrow)).toEqual({ left: 172, top: 326 });
  expect(place(200, 750, narrow)).toEqual({ left: 172, top: 644 });
});
