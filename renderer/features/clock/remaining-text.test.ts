import { expect, test } from "vitest";
import { nextChangeIn, remainingText } from "./remaining-text.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test("days are told to the minute", () => {
  expect(remainingText(6 * day + 23 * hour + 41 * minute + 59_000)).toBe("6 d 23 h 41 min");
});

test("below a day the days are left out", () => {
  expect(remainingText(23 * hour + 41 * minute)).toBe("23 h 41 min");
});

test("below an hour only the minutes count", () => {
  expect(remainingText(41 * minute + 5000)).toBe("41 min");
});

test("the last ten minutes show seconds, with a steady width", () => {
  expect(remainingText(4 * minute + 5000)).toBe("4 min 05 s");
  expect(remainingText(9000)).toBe("9 s");
});

test("the end is zero and never below", () => {
  expect(remainingText(0)).toBe("0 s");
  expect(remainingText(-5000)).toBe("0 s");
});

test("the text is looked at again when it stops being true, not every second", () => {
  expect(nextChangeIn(2 * hour + 30_000)).toBe(30_001);
  expect(nextChangeIn(5000)).toBeLessThanOrEqual(1001);
});
