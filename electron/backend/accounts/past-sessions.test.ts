import { describe, expect, test } from "vitest";
import type { AccountRecord } from "./account-record.ts";
import { keptSessions, withPastSession } from "./past-sessions.ts";
import { blankRecord } from "./testing/blank-record.ts";

const session: NonNullable<AccountRecord["session"]> = {
  id: "3",
  token: { name: "session token", digest: "00000000" },
  openedAt: 1000,
  endsAt: 2000,
  startedAt: 1000,
  startSource: "token",
  clockOffsetMs: 0,
  extendedUntil: null,
  renewal: null,
  timeoutSeconds: 1,
  timeoutSource: "",
  verifiedWith: "",
};
const record: AccountRecord = { ...blankRecord, session };
const without = { ...record, session: null };

describe("the history of sessions", () => {
  test.each([
    ["before its time: nobody knows how", 1500, undefined, { endedAt: 1500, how: "unknown" }],
    ["after its time: it expired, and when", 9999, undefined, { endedAt: 2000, how: "expired" }],
    ["logged out of", 1500, "logout", { endedAt: 1500, how: "logout" }],
  ] as const)("a session that goes %s", (_name, now, how, end) => {
    const { pastSessions } = withPastSession(record, without, { now, how });

    expect(pastSessions).toEqual([{ id: "3", openedAt: 1000, ...end }]);
  });

  test("its times are bunq's, as they stand beside the session itself", () => {
    const ahead = { ...session, startedAt: 61_000, clockOffsetMs: 60_000 };

    const { pastSessions } = withPastSession({ session: ahead }, without, { now: 1500 });

    expect(pastSessions).toMatchObject([{ openedAt: 61_000, endedAt: 61_500 }]);
  });

  test("a change that leaves the session in place leaves no line", () => {
    const extended = { ...record, session: { ...session, endsAt: 9000 } };

    expect(withPastSession(record, extended, { now: 1500 })).toBe(extended);
    expect(withPastSession(without, record, { now: 1500 })).toBe(record);
  });

  test("the newest fifty are kept", () => {
    const line = { id: "old", openedAt: 0, endedAt: 1, how: "logout" } as const;
    const full = { ...without, pastSessions: Array.from({ length: keptSessions }, () => line) };

    const { pastSessions } = withPastSession(record, full, { now: 1500 });

    expect(pastSessions).toHaveLength(keptSessions);
    expect(pastSessions[0]?.id).toBe("3");
  });

  test("no line holds anything of a token", () => {
    const { pastSessions } = withPastSession(record, without, { now: 1500 });

    expect(Object.keys(pastSessions[0] ?? {})).toEqual(["id", "openedAt", "endedAt", "how"]);
  });
});
