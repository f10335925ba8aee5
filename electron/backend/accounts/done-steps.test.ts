import { describe, expect, test } from "vitest";
import type { AccountRecord } from "./account-record.ts";
import { doneSteps } from "./done-steps.ts";
import { blankRecord } from "./testing/blank-record.ts";

const secret = { name: "token", digest: "00000000" };
const user = {
  kind: "UserPerson",
  id: "4",
  displayName: null,
  readAt: null,
  requestedBy: null,
  grantedBy: null,
} as const;
const record: AccountRecord = {
  ...blankRecord,
  installation: {
    id: "1",
    token: secret,
    serverKeyFingerprint: "",
    serverPublicKeyPem: "",
    registeredAt: 1,
  },
  device: { id: "2", description: "d", permittedIps: [], registeredAt: 2, shared: false },
  session: {
    id: "3",
    token: secret,
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
  },
  user: { ...user, readAt: 1500 },
};

describe("which steps are done", () => {
  test("all four while the session lives and its user was read", () => {
    expect(doneSteps(record, 1999)).toEqual(["installation", "device", "session", "user"]);
  });

  test("a session that has run out is not done, and neither is the user read in it", () => {
    expect(doneSteps(record, 2000)).toEqual(["installation", "device"]);
  });

  test("a user known from the session's answer only is not read yet", () => {
    expect(doneSteps({ ...record, user }, 1999)).toEqual(["installation", "device", "session"]);
  });

  test("a user read before the session was renewed stays read", () => {
    const read = { ...record, user: { ...user, readAt: 999 } };

    expect(doneSteps(read, 1999)).toContain("user");
  });

  test("without an installation nothing counts", () => {
    expect(doneSteps({ ...record, installation: null }, 1999)).toEqual([]);
  });
});
