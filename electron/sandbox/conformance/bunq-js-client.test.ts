import { createRequire } from "node:module";
import type BunqJSClient from "@bunq-community/bunq-js-client";
import type * as Session from "@bunq-community/bunq-js-client/dist/Session.js";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { RunningSandbox } from "../start-sandbox.ts";
import { startForTest } from "../testing/start-for-test.ts";
import { refusedHosts } from "./only-loopback.mjs";

// Its modules are CommonJS with a `default`, which bundlers and Node hand out differently.
const require = createRequire(import.meta.url);
const name = "@bunq-community/bunq-js-client";
const { default: Client } = require(name) as { default: typeof BunqJSClient };
const { URL_ENVIROMENTS: addresses } = require(`${name}/dist/Session`) as typeof Session;

/** The client makes its key pair in JavaScript, which takes seconds. */
const patience = 120_000;
const encryptionKey = "0f".repeat(16);
const silent = { log() {}, info() {}, error() {}, debug() {}, trace() {}, warn() {} };

beforeEach(() => {
  // Its axios sends even loopback calls to a proxy; and under ENV_CI it verifies no signature.
  for (const variable of ["http_proxy", "HTTP_PROXY", "ENV_CI"]) vi.stubEnv(variable, undefined);
  const bunqs = { ...addresses };
  return () => {
    vi.unstubAllEnvs();
    Object.assign(addresses, bunqs);
  };
});

function newClient(): BunqJSClient {
  const kept = new Map<string, unknown>();
  const store = {
    get: (key: string) => kept.get(key),
    set: (key: string, value: unknown) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
  };
  const client = new Client(store, silent);
  // Or it would keep a timer that reads the user for as long as the session lives.
  client.setKeepAlive(false);
  return client;
}

/** The client as its users set it up, but for the address of bunq's sandbox. */
async function clientOf(sandbox: RunningSandbox): Promise<BunqJSClient> {
  addresses["SANDBOX"] = sandbox.baseUrl;
  const client = newClient();
  await client.run(await sandbox.addUser("UserPerson"), [], "SANDBOX", encryptionKey);
  return client;
}

function callsOf({ requests }: RunningSandbox) {
  return requests.map(({ method, path, status, signature }) => [method, path, status, signature]);
}

describe("the community's JavaScript client", () => {
  test(
    "installs, registers, opens a session, reads the user and destroys the session",
    { timeout: patience },
    async () => {
      const sandbox = await startForTest();
      const client = await clientOf(sandbox);

      await client.install();
      await client.registerDevice("Zoë’s laptop");
      await client.registerSession();
      const user: unknown = await client.getUser("UserPerson", true);
      sandbox.fault({ kind: "badSignature", path: "/v1/user" });
      const unverified = client.getUser("UserPerson", true);
      await expect(unverified).rejects.toThrow("couldn't verify");
      const { sessionId } = client.Session;
      await client.destroySession();

      expect(user).toMatchObject({ status: "ACTIVE", session_timeout: 604_800 });
      expect(callsOf(sandbox)).toEqual([
        ["POST", "/v1/installation", 200, null],
        ["POST", "/v1/device-server", 200, "verified"],
        ["POST", "/v1/session-server", 200, "verified"],
        ["GET", "/v1/user", 200, "unchecked"],
        ["GET", "/v1/user", 200, "unchecked"],
        ["DELETE", `/v1/session/${sessionId}`, 200, "verified"],
      ]);
      expect(refusedHosts()).toEqual([]);
    },
  );

  test("cannot leave this machine while it is tested", async () => {
    const lost = newClient().api.sandboxUser.post();

    await expect(lost).rejects.toThrow("only this machine may be reached");
    expect(refusedHosts()).toEqual(["public-api.sandbox.bunq.com"]);
  });
});
