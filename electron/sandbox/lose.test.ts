import { expect, test } from "vitest";
import type { Loss } from "./lose.ts";
import {
  createSandboxUser,
  install,
  item,
  openSession,
  registerDevice,
  send,
  sentence,
} from "./testing/sandbox-client.ts";
import { startForTest } from "./testing/start-for-test.ts";

async function registered() {
  const sandbox = await startForTest();
  const { baseUrl } = sandbox;
  const apiKey = await createSandboxUser(baseUrl);
  const { token } = await install(baseUrl);
  await registerDevice(baseUrl, token, apiKey);
  const open = () => openSession(baseUrl, token, apiKey);
  return { sandbox, baseUrl, token, open };
}

test.each<readonly [Loss, number, string]>([
  ["everything", 403, "Insufficient authentication."],
  ["keys", 400, "User credentials are incorrect. Incorrect API key or IP address."],
  ["devices", 400, "User credentials are incorrect. Incorrect API key or IP address."],
  ["client-keys", 400, "The request signature is invalid."],
])("after losing %s a session is refused with %i and bunq's words", async (what, status, words) => {
  const { sandbox, open } = await registered();
  expect((await open()).status).toBe(200);

  sandbox.lose(what);

  const answer = await open();
  expect([answer.status, sentence(answer)]).toEqual([status, words]);
});

test("devices alone can be lost: the key registers again, under another id", async () => {
  const { sandbox, baseUrl, token } = await registered();
  const apiKey = await createSandboxUser(baseUrl);
  const before = await registerDevice(baseUrl, token, apiKey);

  sandbox.lose("devices");

  const after = await registerDevice(baseUrl, token, apiKey);
  expect(after.status).toBe(200);
  expect(after.body.toString()).not.toBe(before.body.toString());
});

test("the sessions of lost users are as if never opened", async () => {
  const { sandbox, baseUrl, open } = await registered();
  const token = String(item(await open(), "Token")["token"]);

  sandbox.lose("keys");

  const answer = await send(baseUrl, "/v1/user", { token });
  expect([answer.status, sentence(answer)]).toEqual([403, "Insufficient authentication."]);
});

test("a caller's address can be another one than the connection's", async () => {
  const { sandbox, open } = await registered();
  sandbox.changePolicy({ callerAddress: "198.51.100.7" });

  expect((await open()).status).toBe(400);
  sandbox.changePolicy({ callerAddress: null });
  expect((await open()).status).toBe(200);
});

test("only an active device opens sessions", async () => {
  const { sandbox, open } = await registered();
  sandbox.changePolicy({ deviceStatus: "BLOCKED" });

  expect((await open()).headers["x-sandbox-hint"]).toContain("BLOCKED");
});

test("a gateway's page carries no response ID of bunq's", async () => {
  const { sandbox, baseUrl } = await registered();
  sandbox.fault({ kind: "html", status: 502 });

  expect((await send(baseUrl, "/v1/device-server")).headers["x-bunq-client-response-id"]).toBe(
    undefined,
  );
});
