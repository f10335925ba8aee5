import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { RunningSandbox } from "../start-sandbox.ts";
import { movableClock } from "../testing/movable-clock.ts";
import {
  createSandboxUser,
  install,
  isSignedBy,
  item,
  onboard,
  openSession,
  parsed,
  registerDevice,
  send,
  sentence,
} from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

const wrongCredentials = "User credentials are incorrect. Incorrect API key or IP address.";

async function prepare({ baseUrl }: RunningSandbox) {
  const apiKey = await createSandboxUser(baseUrl);
  return { baseUrl, apiKey, ...(await install(baseUrl)) };
}

describe("registering a device", () => {
  test("answers an id, signed with the installation's server key", async () => {
    const { baseUrl, token, apiKey, serverKey } = await prepare(await startForTest());

    const answer = await registerDevice(baseUrl, token, apiKey);

    expect(Object.keys(item(answer, "Id"))).toEqual(["id"]);
    expect(isSignedBy(answer, serverKey)).toBe(true);
  });

  test.each(["", "sandbox_0", "sandbox_".padEnd(64, "a"), "f".repeat(64)])(
    'the API key "%s", which nobody has, is refused in bunq\'s words',
    async (secret) => {
      const { baseUrl, token } = await prepare(await startForTest());

      const answer = await registerDevice(baseUrl, token, secret === "" ? " " : secret);

      expect(answer.status).toBe(400);
      expect(sentence(answer)).toBe(wrongCredentials);
      expect(answer.headers["x-sandbox-hint"]).toContain("No such API key");
    },
  );

  test("a session token in place of the installation token is told so", async () => {
    const { baseUrl } = await startForTest();
    const { sessionToken, apiKey } = await onboard(baseUrl);

    const answer = await registerDevice(baseUrl, sessionToken, apiKey);

    expect(answer.status).toBe(400);
    expect(sentence(answer)).toBe("Authentication token already has a user session.");
  });

  test("a description is required", async () => {
    const { baseUrl, token, apiKey } = await prepare(await startForTest());

    const answer = await send(baseUrl, "/v1/device-server", { body: { secret: apiKey }, token });

    expect(answer.status).toBe(400);
    expect(sentence(answer)).toContain('"description"');
  });

  test.each([[["::1"]], [["10.0.0.256"]], [["example.com"]], [[7]], ["10.0.0.1"]])(
    "permitted addresses %j are refused",
    async (permitted_ips) => {
      const { baseUrl, token, apiKey } = await prepare(await startForTest());
      const body = { description: "d", secret: apiKey, permitted_ips };

      expect((await send(baseUrl, "/v1/device-server", { body, token })).status).toBe(400);
    },
  );

  test("an API key that waited an hour for its first use is gone", async () => {
    const clock = movableClock();
    const { baseUrl, token, apiKey } = await prepare(await startForTest({ clock }));
    clock.advance(3600);

    const answer = await registerDevice(baseUrl, token, apiKey);

    expect(sentence(answer)).toBe(wrongCredentials);
    expect(answer.headers["x-sandbox-hint"]).toContain("not used in time");
  });

  test("an API key that was used in time stays", async () => {
    const clock = movableClock();
    const { baseUrl, token, apiKey } = await prepare(await startForTest({ clock }));
    clock.advance(3599);
    await registerDevice(baseUrl, token, apiKey);
    clock.advance(3600);

    expect((await openSession(baseUrl, token, apiKey)).status).toBe(200);
  });

  test("one key can be registered from a second installation", async () => {
    const { baseUrl, token, apiKey } = await prepare(await startForTest());
    await registerDevice(baseUrl, token, apiKey);
    const second = await install(
      baseUrl,
      generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey,
    );
    const body = { description: "second", secret: apiKey };

    const answer = await send(baseUrl, "/v1/device-server", { body, token: second.token });

    expect(answer.status).toBe(200);
  });
});

describe("the addresses an API key is bound to", () => {
  test("a list without the caller answers 200, and the session is what fails", async () => {
    const { baseUrl, token, apiKey } = await prepare(await startForTest());

    const device = await registerDevice(baseUrl, token, apiKey, ["203.0.113.7"]);
    const session = await openSession(baseUrl, token, apiKey);

    expect(device.status).toBe(200);
    expect(session.status).toBe(400);
    expect(sentence(session)).toBe(wrongCredentials);
    expect(session.headers["x-sandbox-hint"]).toContain("127.0.0.1");
  });

  test.each([undefined, [], ["127.0.0.1"], ["*"], ["203.0.113.7", "*"]])(
    "%j lets the caller in",
    async (permitted) => {
      const { baseUrl, token, apiKey } = await prepare(await startForTest());
      await registerDevice(baseUrl, token, apiKey, permitted);

      expect((await openSession(baseUrl, token, apiKey)).status).toBe(200);
    },
  );

  // Only Linux answers on all of 127.0.0.0/8 without being set up for it.
  describe.runIf(process.platform === "linux")("seen from a second address", () => {
    const from = "127.0.0.9";

    test.each([
      { permitted: [], policy: {}, status: 400 },
      { permitted: ["*"], policy: {}, status: 200 },
      { permitted: ["*"], policy: { wildcard: "callerOnly" }, status: 400 },
      { permitted: ["127.0.0.1", from], policy: {}, status: 200 },
    ] as const)("$permitted under $policy answers $status", async (row) => {
      const { baseUrl, token, apiKey } = await prepare(await startForTest({ policy: row.policy }));
      await registerDevice(baseUrl, token, apiKey, row.permitted);
      const sent = { body: { secret: apiKey }, token, signature: true, from };

      const answer = await send(baseUrl, "/v1/session-server", sent);

      expect(answer.status).toBe(row.status);
    });
  });
});

describe("reading devices", () => {
  test("works before a session exists, under both of bunq's paths", async () => {
    const { baseUrl, token, apiKey } = await prepare(await startForTest());
    const { id } = item(await registerDevice(baseUrl, token, apiKey), "Id");

    for (const path of ["/v1/device-server", "/v1/device"]) {
      const list = await send(baseUrl, path, { token });
      const one = await send(baseUrl, `${path}/${String(id)}`, { token });

      expect(item(one, "DeviceServer")).toMatchObject({
        id,
        description: "Zoë's laptop",
        ip: "127.0.0.1",
        status: "ACTIVE",
      });
      expect(item(list, "DeviceServer")).toEqual(item(one, "DeviceServer"));
      expect(parsed(list).Pagination).toEqual({
        future_url: `${path}?newer_id=${String(id)}`,
        newer_url: null,
        older_url: null,
      });
    }
  });

  test("works with a session's token, and does not reach devices of others", async () => {
    const { baseUrl } = await startForTest();
    const { sessionToken: token } = await onboard(baseUrl);

    expect((await send(baseUrl, "/v1/device-server", { token })).status).toBe(200);
    expect((await send(baseUrl, "/v1/device-server/1", { token })).status).toBe(404);
  });
});
