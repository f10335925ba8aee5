import { expect, test } from "vitest";
import { startForTest } from "../../sandbox/testing/start-for-test.ts";
import { createTestBackend } from "../../testing/create-test-backend.ts";
import { onTestFinished } from "vitest";

async function openBackend() {
  const sandbox = await startForTest({ dataDirectory: null });
  const backend = await createTestBackend({ localSandboxUrl: sandbox.baseUrl });
  onTestFinished(async () => {
    await backend.close();
    await sandbox.close();
  });
  return backend;
}

test("an account starts with an API key, or with the way in that was asked for", async () => {
  const backend = await openBackend();
  const plain = await backend.call("account.create", { environment: "local" });
  const provider = await backend.call("account.create", { environment: "local", access: "psd2" });

  expect([plain.access, provider.access]).toEqual(["api-key", "psd2"]);
});

test("the way in can be changed until a device stands on it", async () => {
  const backend = await openBackend();
  const { id: accountId } = await backend.call("account.create", { environment: "local" });
  const changed = await backend.call("account.choose-access", { accountId, access: "oauth" });
  expect(changed.access).toBe("oauth");

  await backend.call("installation.create", { accountId });
  await backend.call("sandbox-user.create", { accountId, kind: "person" });
  await backend.call("device.register", { accountId, description: "d", permittedIps: [] });
  const refused = await backend.envelope("account.choose-access", { accountId, access: "psd2" });

  expect(refused).toMatchObject({ ok: false, error: { code: "not_ready" } });
});

test("a partner of another environment is refused", async () => {
  const backend = await openBackend();
  const partner = await backend.call("account.create", { environment: "local" });
  const refused = await backend.envelope("account.create", {
    environment: "sandbox",
    partnerAccountId: partner.id,
  });

  expect(refused).toMatchObject({
    ok: false,
    error: { code: "invalid_input", field: "partnerAccountId" },
  });
});
