import { assert, integer, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { followedExtension, otherExtension } from "./extension-rule.ts";
import { extendedEnd, longestLifeMs, noticeMs, sessionEnd, sessionPhase } from "./session-life.ts";

const second = 1000;
const minute = 60 * second;
const week = 7 * 24 * 60 * minute;

describe("when a session ends", () => {
  test.each([
    ["bunq's default of one week", 604_800, week],
    ["one second", 1, second],
    ["ninety days, a payment service provider's", 7_776_000, 90 * 24 * 60 * minute],
    ["ten years, which nobody counts on", 315_360_000, longestLifeMs],
    ["more than a number of ms holds", Number.MAX_VALUE, longestLifeMs],
    ["less than nothing", -5, 0],
  ])("%s", (_name, seconds, life) => {
    expect(sessionEnd(1000, seconds)).toBe(1000 + life);
  });

  test("it is always a date that can be shown", () => {
    expect(() => new Date(sessionEnd(8.64e15, 604_800)).toISOString()).not.toThrow();
  });
});

describe("what a request does to the end", () => {
  const endsAt = 10_000_000;
  const ofAWeek = { endsAt, timeoutSeconds: 604_800 };

  test.each([
    { said: "31 s before: nothing", at: endsAt - 31 * second, end: endsAt },
    { said: "1 ms too early: nothing", at: endsAt - 30_001, end: endsAt },
    { said: "30 s before: 5 minutes from then", at: endsAt - 30_000, end: endsAt + 270 * second },
    { said: "in the last ms: 5 minutes from then", at: endsAt - 1, end: endsAt - 1 + 5 * minute },
    { said: "at the end: too late", at: endsAt, end: endsAt },
    { said: "after it: too late", at: endsAt + minute, end: endsAt },
  ])("$said", ({ at, end }) => {
    expect(extendedEnd(ofAWeek, at)).toBe(end);
  });

  test("an auto-logout time under five minutes is all that is added", () => {
    expect(extendedEnd({ endsAt, timeoutSeconds: 60 }, endsAt - 10_000)).toBe(endsAt + 50_000);
  });

  test("an auto-logout time shorter than what is left takes nothing away", () => {
    expect(extendedEnd({ endsAt, timeoutSeconds: 10 }, endsAt - 25_000)).toBe(endsAt);
  });

  test("bunq's other statement is a parameter away", () => {
    const at = endsAt - 4 * minute;

    expect(extendedEnd(ofAWeek, at, otherExtension)).toBe(endsAt + minute);
    expect(extendedEnd(ofAWeek, at, followedExtension)).toBe(endsAt);
  });

  test("no request ever brings the end nearer or moves it beyond five minutes from itself", () => {
    assert(
      property(integer(), nat(), nat(100_000), (at, timeoutSeconds, windowSeconds) => {
        const rule = { windowSeconds, maxSeconds: 300 };
        const end = extendedEnd({ endsAt, timeoutSeconds }, at, rule);
        expect(end).toBeGreaterThanOrEqual(endsAt);
        if (end !== endsAt) expect(end).toBeLessThanOrEqual(at + 5 * minute);
      }),
    );
  });
});

describe("the phases of a session", () => {
  const ofAWeek = { startedAt: 0, endsAt: week };
  const ofAnHour = { startedAt: 0, endsAt: 60 * minute };

  test.each([
    ["a week, just opened", ofAWeek, 0, "fresh"],
    ["a week, before its last half hour", ofAWeek, week - 30 * minute - 1, "fresh"],
    ["a week, in its last half hour", ofAWeek, week - 30 * minute, "ending"],
    ["an hour, before its last tenth", ofAnHour, 54 * minute - 1, "fresh"],
    ["an hour, in its last tenth", ofAnHour, 54 * minute, "ending"],
    ["in the last 30 seconds", ofAnHour, 60 * minute - 30_000, "extendable"],
    ["in the last millisecond", ofAnHour, 60 * minute - 1, "extendable"],
    ["at the end", ofAnHour, 60 * minute, "ended"],
    ["long after", ofAWeek, 2 * week, "ended"],
    ["with a clock set back", ofAWeek, -week, "fresh"],
  ])("%s", (_name, session, now, phase) => {
    expect(sessionPhase(session, now)).toBe(phase);
  });

  test("with the other statement the window is half an hour", () => {
    expect(sessionPhase(ofAWeek, week - 20 * minute, otherExtension)).toBe("extendable");
  });

  test("the notice is never longer than half an hour", () => {
    expect(noticeMs({ startedAt: 0, endsAt: longestLifeMs })).toBe(30 * minute);
  });
});
