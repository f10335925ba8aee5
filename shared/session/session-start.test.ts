import { describe, expect, test } from "vitest";
import { sessionStart } from "./session-start.ts";

const noon = Date.UTC(2026, 5, 1, 12);
const minute = 60_000;
const day = 24 * 60 * minute;
const header = (ms: number): string => new Date(ms).toUTCString();
const created = (ms: number): string =>
  `${new Date(ms).toISOString().replace("T", " ").slice(0, 23)}000`;
const local = { sentAt: noon, receivedAt: noon + 100 };

describe("when a session began", () => {
  test.each([
    {
      name: "bunq says when it made the token",
      created: created(noon + 40),
      date: header(noon),
      start: { startedAt: noon + 40, source: "token", clockOffsetMs: 0 },
    },
    {
      name: "no `created`: the answer's Date",
      created: null,
      date: header(noon),
      start: { startedAt: noon + 100, source: "date-header", clockOffsetMs: 0 },
    },
    {
      name: "neither: the receipt",
      created: null,
      date: null,
      start: { startedAt: noon + 100, source: "receipt", clockOffsetMs: 0 },
    },
    {
      name: "`created` in the far past is passed over",
      created: "1999-01-01 00:00:00.000000",
      date: header(noon),
      start: { startedAt: noon + 100, source: "date-header", clockOffsetMs: 0 },
    },
    {
      name: "`created` in the far future is passed over",
      created: created(noon + 6 * minute),
      date: header(noon),
      start: { startedAt: noon + 100, source: "date-header", clockOffsetMs: 0 },
    },
    {
      name: "`created` that is no time is passed over",
      created: "yesterday",
      date: null,
      start: { startedAt: noon + 100, source: "receipt", clockOffsetMs: 0 },
    },
    {
      name: "`created` alone is believed within a day",
      created: created(noon + 100),
      date: null,
      start: { startedAt: noon + 100, source: "token", clockOffsetMs: 0 },
    },
    {
      name: "`created` alone is not believed beyond a day",
      created: created(noon + 2 * day),
      date: null,
      start: { startedAt: noon + 100, source: "receipt", clockOffsetMs: 0 },
    },
  ])("$name", ({ created: said, date, start }) => {
    expect(sessionStart(said, { date, ...local })).toEqual(start);
  });

  test("a server clock ten minutes ahead is where the session lives; the offset leads back", () => {
    const ahead = noon + 10 * minute;

    const { startedAt, source, clockOffsetMs } = sessionStart(created(ahead + 40), {
      date: header(ahead),
      ...local,
    });

    expect({ startedAt, source }).toEqual({ startedAt: ahead + 40, source: "token" });
    expect(Math.abs(startedAt - clockOffsetMs - noon)).toBeLessThan(1000);
  });

  test("without a Date a token made ten minutes ahead tells the offset too", () => {
    const start = sessionStart(created(noon + 10 * minute), { date: null, ...local });

    expect(Math.abs(start.startedAt - start.clockOffsetMs - noon)).toBeLessThan(1000);
  });
});
