import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { afterClockSet } from "./clock-set.ts";

const hour = 3_600_000;
const session = { startedAt: 0, clockOffsetMs: 0, openedAt: 0, endsAt: hour };

test("a clock set two hours ahead takes the session's moments along", () => {
  expect(afterClockSet(session, 2 * hour)).toEqual({
    startedAt: 0,
    clockOffsetMs: -2 * hour,
    openedAt: 2 * hour,
    endsAt: 3 * hour,
  });
});

test("set back to where it was, the clocks agree again to the millisecond", () => {
  const back = afterClockSet(afterClockSet(session, 2 * hour), -2 * hour + 4);

  expect(back).toEqual(session);
});

test("what is left stays, however often and far the clock is set", () => {
  assert(
    property(integer(), integer(), integer({ min: 0, max: hour }), (first, second, now) => {
      const moved = afterClockSet(afterClockSet(session, first), second);
      const left = moved.endsAt - (now + first + second);

      expect(Math.abs(left - (session.endsAt - now))).toBeLessThan(2000);
      expect(moved.endsAt - moved.openedAt).toBe(hour);
    }),
  );
});
