import { expect, test } from "vitest";
import { toldAhead } from "./told-time.ts";

test.each([
  ["one machine, a few ms on the way", 999_990, 1_000_000, 0],
  ["the other machine is ten minutes ahead", 1_600_000, 1_000_000, 600_000],
  ["the other machine is ten minutes behind", 400_000, 1_000_000, -600_000],
])("%s", (_name, told, heardAt, ahead) => {
  expect(toldAhead(told, heardAt)).toBe(ahead);
});
