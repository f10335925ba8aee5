import { describe, expect, test } from "vitest";
import { MovableClock } from "../testing/create-test-backend.ts";
import { WebSessions } from "./web-sessions.ts";

const hour = 60 * 60 * 1000;

describe("a tab's session", () => {
  test("is 256 random bits, another one for each tab", () => {
    const sessions = new WebSessions(new MovableClock());

    const [first, second] = [sessions.open(), sessions.open()];

    expect(Buffer.from(first, "base64url")).toHaveLength(32);
    expect(first).not.toBe(second);
    expect([sessions.use(first), sessions.use(second)]).toEqual([true, true]);
  });

  test("is nothing that was not opened", () => {
    const sessions = new WebSessions(new MovableClock());
    const session = sessions.open();

    expect([sessions.use(""), sessions.use(`${session}A`)]).toEqual([false, false]);
  });

  test("ends when it was not used for twelve hours", () => {
    const clock = new MovableClock();
    const sessions = new WebSessions(clock);
    const session = sessions.open();
    clock.advance(12 * hour);

    expect(sessions.use(session)).toBe(false);
  });

  test("lives on while it is used, alone", () => {
    const clock = new MovableClock();
    const sessions = new WebSessions(clock);
    const used = sessions.open();
    const forgotten = sessions.open();
    for (let turn = 0; turn < 4; turn += 1) {
      clock.advance(11 * hour);
      expect(sessions.use(used)).toBe(true);
    }

    expect(sessions.use(forgotten)).toBe(false);
  });
});
