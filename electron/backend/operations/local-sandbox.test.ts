import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLazySandbox, type LazySandbox } from "../../sandbox/lazy-sandbox.ts";
import { startForTest } from "../../sandbox/testing/start-for-test.ts";
import { createTestBackend, type TestBackend } from "../../testing/create-test-backend.ts";

const directory = join("no", "such", "directory");

let backend: TestBackend;
let sandbox: LazySandbox;

beforeEach(async () => {
  sandbox = createLazySandbox(directory, () => startForTest({ seed: 5 }));
  backend = await createTestBackend({ localSandboxUrl: "", localSandbox: sandbox });
});

afterEach(async () => {
  await backend.close();
  await sandbox.close();
});

/** The value of one switch, as the page would show it. */
async function valueOf(name: string): Promise<unknown> {
  const { running } = await backend.call("sandbox.read", {});
  return running?.switches.find((each) => each.name === name)?.value;
}

async function openSession(): Promise<string> {
  const { id: accountId } = await backend.call("account.create", { environment: "local" });
  await backend.call("installation.create", { accountId });
  await backend.call("sandbox-user.create", { accountId, kind: "person" });
  await backend.call("device.register", { accountId, description: "x", permittedIps: [] });
  await backend.call("session.open", { accountId });
  return accountId;
}

test("reading starts nothing; starting tells the address", async () => {
  const before = await backend.call("sandbox.read", {});
  const started = await backend.call("sandbox.start", {});

  expect(before).toEqual({ directory, running: null });
  expect(started.running?.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await backend.call("sandbox.read", {})).toMatchObject({
    running: { baseUrl: started.running?.baseUrl, refused: [] },
  });
});

test("a switch that is turned is what the next call meets", async () => {
  const accountId = await openSession();
  const { running } = await backend.call("sandbox.change-policy", {
    changes: { maintenance: "on" },
  });
  const refused = await backend.refusal("user.fetch", { accountId });
  await backend.call("sandbox.change-policy", { changes: { maintenance: "off" } });

  expect(running?.switches.filter(({ value, standard }) => value !== standard)).toMatchObject([
    { name: "maintenance", value: "on", standard: "off", values: { choices: ["off", "on"] } },
  ]);
  expect(refused).toMatchObject({ code: "bunq_unavailable", bunq: { status: 491 } });
  expect(await backend.call("user.fetch", { accountId })).toMatchObject({ user: {} });
});

test("a value that is refused names its switch, and no other one is turned", async () => {
  const changes = { maintenance: "on", clock: "tomorrow" };
  const refused = await backend.refusal("sandbox.change-policy", { changes });

  expect(refused).toMatchObject({
    code: "invalid_input",
    field: "clock",
    message: "clock takes a UTC time, or none.",
  });
  expect(await valueOf("maintenance")).toBe("off");
});

test("a switch there is not is refused too", async () => {
  const refused = await backend.refusal("sandbox.change-policy", { changes: { toString: 1 } });

  expect(refused).toMatchObject({ code: "invalid_input" });
  expect(refused.message).toContain("toString");
});

test("what was refused comes newest first, with bunq's sentence and the true reason", async () => {
  const { running } = await backend.call("sandbox.start", {});
  const post = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${running?.baseUrl ?? ""}/v1${path}`, { method: "POST", body: "{}\n", headers });
  await post("/nowhere");
  await post("/session-server", { "X-Bunq-Client-Authentication": "f".repeat(64) });
  const after = await backend.call("sandbox.read", {});

  expect(after.running?.refused).toMatchObject([
    { method: "POST", path: "/v1/session-server", status: 403, signature: null },
    { method: "POST", path: "/v1/nowhere", status: 404, sentence: "Route not found." },
  ]);
  expect(after.running?.refused[0]?.why).not.toBeNull();
  expect(JSON.stringify(after)).not.toContain("f".repeat(64));
});

test("with everything lost an account finds its session unknown", async () => {
  const accountId = await openSession();
  await backend.call("sandbox.lose", { what: "everything" });

  expect(await backend.refusal("user.fetch", { accountId })).toMatchObject({
    code: "bunq_unauthorized",
  });
});
