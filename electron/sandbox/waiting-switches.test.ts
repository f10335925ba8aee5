import { describe, expect, test } from "vitest";
import type { SandboxPolicy } from "./sandbox-policy.ts";
import { movableClock } from "./testing/movable-clock.ts";
import { demoApp, exchange, obtainCode } from "./testing/oauth-client.ts";
import {
  createSandboxUser,
  install,
  onboard,
  registerDevice,
  send,
} from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";

/** A session of 1000 seconds, read once `early` seconds before its end and again later. */
async function readBeforeTheEnd(policy: Partial<SandboxPolicy>, early: number, later: number) {
  const clock = movableClock();
  const { baseUrl } = await startForTest({
    clock,
    policy: { sessionTimeoutSeconds: 1000, ...policy },
  });
  const { sessionToken: token } = await onboard(baseUrl);
  const read = async () => (await send(baseUrl, "/v1/user", { token })).status;
  clock.advance(1000 - early);
  const first = await read();
  clock.advance(later);
  return [first, await read()];
}

describe("extensionWindowSeconds", () => {
  test.each([
    { extensionWindowSeconds: 30, early: 60, after: 401 },
    { extensionWindowSeconds: 60, early: 60, after: 200 },
    { extensionWindowSeconds: 30, early: 200, after: 401 },
    { extensionWindowSeconds: 1800, early: 200, after: 200 },
    { extensionWindowSeconds: 0, early: 1, after: 401 },
  ])(
    "of $extensionWindowSeconds: a call $early s before the end leaves $after after it",
    async ({ early, after, ...policy }) => {
      expect(await readBeforeTheEnd(policy, early, early + 1)).toEqual([200, after]);
    },
  );
});

describe("extensionMaxSeconds", () => {
  test.each([
    { extensionMaxSeconds: 300, later: 299, after: 200 },
    { extensionMaxSeconds: 300, later: 301, after: 401 },
    { extensionMaxSeconds: 600, later: 599, after: 200 },
  ])(
    "of $extensionMaxSeconds: $later s after the call that extended, $after",
    async ({ later, after, ...policy }) => {
      // 30 seconds before the end, which the default window takes in.
      expect(await readBeforeTheEnd(policy, 30, later)).toEqual([200, after]);
    },
  );
});

describe("unusedKeySeconds", () => {
  test.each([
    { unusedKeySeconds: 3600, waits: 3599, status: 200 },
    { unusedKeySeconds: 3600, waits: 3600, status: 400 },
    { unusedKeySeconds: 14_400, waits: 14_399, status: 200 },
    { unusedKeySeconds: 0, waits: 0, status: 400 },
  ])(
    "of $unusedKeySeconds: a key first used after $waits s is answered $status",
    async ({ unusedKeySeconds, waits, status }) => {
      const clock = movableClock();
      const { baseUrl } = await startForTest({ clock, policy: { unusedKeySeconds } });
      const apiKey = await createSandboxUser(baseUrl);
      const { token } = await install(baseUrl);
      clock.advance(waits);

      expect((await registerDevice(baseUrl, token, apiKey)).status).toBe(status);
    },
  );
});

describe("oauthCodeSeconds", () => {
  test.each([
    { oauthCodeSeconds: 10, waits: 9, status: 200 },
    { oauthCodeSeconds: 10, waits: 10, status: 400 },
  ])(
    "of $oauthCodeSeconds: a code exchanged after $waits s is answered $status",
    async ({ oauthCodeSeconds, waits, status }) => {
      const clock = movableClock();
      const { baseUrl } = await startForTest({ clock, policy: { oauthCodeSeconds } });
      const code = await obtainCode(baseUrl, demoApp);
      clock.advance(waits);

      expect((await exchange(baseUrl, demoApp, code)).status).toBe(status);
    },
  );
});
