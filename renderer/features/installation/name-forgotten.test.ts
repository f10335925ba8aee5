import { expect, test } from "vitest";
import { blankDevice } from "../../testing/blank-facts.ts";
import { nameForgotten } from "./name-forgotten.ts";

const nothing = {
  key: null,
  installation: null,
  device: null,
  apiKey: null,
  session: null,
  sharedFrom: null,
};
const installation = {
  id: "53",
  token: { name: "installation token", digest: "0a1b2c3d" },
  serverKeyFingerprint: "aa:bb",
  serverPublicKeyPem: "",
  registeredAt: 0,
};

test("only what is there is named", () => {
  expect(nameForgotten({ ...nothing, installation })).toEqual(["installation 53 and its token"]);
  expect(nameForgotten(nothing)).toEqual([]);
});

test("the device is named as the person called it", () => {
  const device = { ...blankDevice, description: "Build server" };

  expect(nameForgotten({ ...nothing, device })).toEqual(["device 7, “Build server”"]);
});

test("a session is said to stay open at bunq", () => {
  const session = {
    id: "12",
    token: { name: "session token", digest: "99" },
    openedAt: 0,
    endsAt: 1,
    startedAt: 0,
    startSource: "token" as const,
    clockOffsetMs: 0,
    extendedUntil: null,
    renewal: null,
    timeoutSeconds: 1,
    timeoutSource: "",
    verifiedWith: "",
  };

  expect(nameForgotten({ ...nothing, session })[0]).toContain("without logging out");
});

test("what is the partner’s is said to be a copy, which is all that goes", () => {
  const device = { ...blankDevice, shared: true };
  const names = nameForgotten({ ...nothing, installation, device, sharedFrom: "partner-account" });

  expect(names).toEqual([
    "its copy of the partner’s installation 53 and its token",
    "the partner’s device 7, “Device”",
  ]);
});
