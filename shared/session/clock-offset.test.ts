import { assert, double, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { clockOffset } from "./clock-offset.ts";

const noon = Date.UTC(2026, 5, 1, 12);
const at = (ms: number): string => new Date(ms).toUTCString();
const minute = 60_000;

describe("how far bunq's clock is ahead", () => {
  test.each([
    ["clocks that agree", 0, 0],
    ["a difference within the precision of the header", 1500, 0],
    ["five minutes ahead", 5 * minute, 5 * minute],
    ["five minutes behind", -5 * minute, -5 * minute],
    ["a year ahead", 365 * 24 * 60 * minute, 365 * 24 * 60 * minute],
  ])("%s", (_name, ahead, offset) => {
    const measured = clockOffset({ date: at(noon + ahead), sentAt: noon, receivedAt: noon + 80 });

    expect(Math.abs((measured ?? Infinity) - offset)).toBeLessThan(1000);
  });

  test.each([
    ["no header", null],
    ["a header that is no date", "soon"],
    ["a date of another form", "2026-06-01T12:00:00Z"],
  ])("%s says nothing", (_name, date) => {
    expect(clockOffset({ date, sentAt: noon, receivedAt: noon })).toBeNull();
  });

  test("what was known stays while the answer does not contradict it", () => {
    const times = { date: at(noon + 5 * minute), sentAt: noon, receivedAt: noon };

    expect(clockOffset(times, 5 * minute + 321)).toBe(5 * minute + 321);
  });

  test("a local clock that jumped is noticed at the next answer", () => {
    const jumped = { date: at(noon), sentAt: noon + 10 * minute, receivedAt: noon + 10 * minute };

    expect(Math.abs((clockOffset(jumped, 0) ?? 0) + 10 * minute)).toBeLessThan(1000);
  });

  test("a clock that was set right again is not off by half a second ever after", () => {
    expect(clockOffset({ date: at(noon), sentAt: noon, receivedAt: noon }, -10 * minute)).toBe(0);
  });

  test("whatever the difference and the round trip, the answer is never further off than they allow", () => {
    assert(
      property(
        integer({ min: -1e10, max: 1e10 }),
        integer({ min: 0, max: 30_000 }),
        double({ min: 0, max: 1, noNaN: true }),
        (ahead, roundTrip, share) => {
          const date = at(noon + roundTrip * share + ahead);
          const times = { date, sentAt: noon, receivedAt: noon + roundTrip };
          const offset = clockOffset(times) ?? Infinity;
          expect(Math.abs(offset - ahead)).toBeLessThanOrEqual(roundTrip + 3000);
        },
      ),
    );
  });
});
