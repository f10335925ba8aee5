import { expect, test } from "vitest";
import { toggleCompared } from "./exchanges-view.ts";

test("two exchanges are compared; a third takes the place of the one chosen first", () => {
  const two = toggleCompared(toggleCompared([], "a"), "b");

  expect(two).toEqual(["a", "b"]);
  expect(toggleCompared(two, "c")).toEqual(["b", "c"]);
});

test("what is chosen again is no longer chosen", () => {
  expect(toggleCompared(["a", "b"], "a")).toEqual(["b"]);
});
