import { expect, test } from "vitest";
import { watchWaitMs } from "./watch-wait.ts";

test("the wait doubles from one second and stays at ten", () => {
  expect([1, 2, 3, 4, 5, 6, 50].map(watchWaitMs)).toEqual([
    1000, 2000, 4000, 8000, 10_000, 10_000, 10_000,
  ]);
});
