import { describe, expect, test } from "vitest";
import { noFacts, type AccountRecord } from "./account-record.ts";
import { doneSteps } from "./done-steps.ts";

const secret = { name: "token", digest: "00000000" };
const record: AccountRecord = {
  ...noFacts,
  id: "0123456789abcdef",
  name: "One",
  environment: "local",
  baseUrl: null,
  createdAt: 0,
  sealed: {},
  pastSessions: [],
  sessionWait: null,
  installation: {
    id: "1",
    token: secret,
    serverKeyFingerprint: "",
    serverPublicKeyPem: "",
    registeredAt: 1,
  },
  device: { id: "2", description: "d", permittedIps: [], registeredAt: 2 },
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
  user: { kind: "UserPerson", id: "4", displayName: null, readAt: 1500 },
};

describe("which steps are done", () => {
  test("all four while the session lives and its user was read", () => {
    expect(doneSteps(record, 1999)).toEqual(["installation", "device", "session", "user"]);
  });

  test("a session that has run out is not done, and neither is the user read in it", () => {
    expect(doneSteps(record, 2000)).toEqual(["installation", "device"]);
  });

  test("a user known from the session's answer only is not read yet", () => {
    const user = { kind: "UserPerson", id: "4", displayName: null, readAt: null } as const;

    expect(doneSteps({ ...record, user }, 1999)).toEqual(["installation", "device", "session"]);
  });

  test("a user read before the session was renewed stays read", () => {
    const user = { kind: "UserPerson", id: "4", displayName: null, readAt: 999 } as const;

    expect(doneSteps({ ...record, user }, 1999)).toContain("user");
  });

  test("without an installation nothing counts", () => {
    expect(doneSteps({ ...record, installation: null }, 1999)).toEqual([]);
  });
});
