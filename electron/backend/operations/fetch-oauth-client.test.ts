import { expect, onTestFinished, test } from "vitest";
import { demoOauthClient } from "../../../shared/demo-oauth-client.ts";
import { demoKeys } from "../../sandbox/demo-keys.ts";
import { startForTest } from "../../sandbox/testing/start-for-test.ts";
import { answerConsent, waitingFor } from "../../testing/answer-consent.ts";
import { createTestBackend } from "../../testing/create-test-backend.ts";

const redirectUri = demoOauthClient.callbackUrl;

/** An owner with a session, and an account that wants to ask with the owner's client. */
async function openBackend(apiKey?: string) {
  const sandbox = await startForTest({ dataDirectory: null });
  const backend = await createTestBackend({ localSandboxUrl: sandbox.baseUrl });
  onTestFinished(() => backend.close());
  const environment = "local";
  const { id: ownerAccountId } = await backend.call("account.create", { environment });
  const { id: accountId } = await backend.call("account.create", { environment, access: "oauth" });
  const openOwner = async () => {
    const owner = { accountId: ownerAccountId };
    await backend.call("installation.create", owner);
    if (!apiKey) await backend.call("sandbox-user.create", { ...owner, kind: "company" });
    const device = { ...owner, description: "d", permittedIps: [] };
    await backend.call("device.register", apiKey ? { ...device, apiKey } : device);
    await backend.call("session.open", owner);
  };
  const wanted = { accountId, ownerAccountId, redirectUri };
  return { sandbox, backend, accountId, ownerAccountId, openOwner, wanted };
}

test("an owner without a client gets one, with the redirect URI, and it can ask", async () => {
  const { sandbox, backend, accountId, openOwner, wanted } = await openBackend();
  await openOwner();
  const before = sandbox.requests.length;
  const { oauth } = await backend.call("oauth.fetch-client", wanted);
  const asked = backend.call("oauth.authorize", { accountId, redirectUri });
  await answerConsent(await waitingFor(backend, accountId), "grant");

  expect((await asked).apiKey).toMatchObject({ origin: "oauth" });
  expect(oauth).toMatchObject({ clientOrigin: "account", clientId: expect.any(String) });
  expect(
    sandbox.requests
      .slice(before, before + 4)
      .map(({ method, path }) => [method, path.replaceAll(/\d+/g, "N").replace("/vN/user/N", "")]),
  ).toEqual([
    ["GET", "/oauth-client"],
    ["POST", "/oauth-client"],
    ["GET", "/oauth-client"],
    ["POST", "/oauth-client/N/callback-url"],
  ]);
});

test("one that is there with the address is taken as it is, its secret hidden from the record", async () => {
  const { sandbox, backend, accountId, openOwner, wanted } = await openBackend(demoKeys.partner);
  await openOwner();
  const before = sandbox.requests.length;
  const { oauth } = await backend.call("oauth.fetch-client", wanted);
  const { exchanges } = await backend.call("exchange.list", { accountId });
  const exchangeId = exchanges[0]?.id ?? "";
  const exchange = await backend.call("exchange.read", { accountId, exchangeId });

  expect(oauth?.clientId).toBe(demoOauthClient.clientId);
  expect(sandbox.requests.slice(before)).toHaveLength(1);
  expect(exchange?.line.purpose).toBe("oauth");
  expect(exchange?.response?.body.text).toContain('"secret":"•••• client secret"');
  expect(JSON.stringify(exchange)).not.toContain(demoOauthClient.secret);
});

test("an owner without a session, or none of this environment, is refused before a call", async () => {
  const { sandbox, backend, accountId, wanted } = await openBackend();
  const { id: elsewhere } = await backend.call("account.create", { environment: "sandbox" });

  expect(await backend.refusal("oauth.fetch-client", wanted)).toMatchObject({ code: "not_ready" });
  for (const ownerAccountId of [elsewhere, accountId]) {
    expect(
      await backend.refusal("oauth.fetch-client", { ...wanted, ownerAccountId }),
    ).toMatchObject({ code: "invalid_input", field: "ownerAccountId" });
  }
  expect(
    await backend.refusal("oauth.fetch-client", { ...wanted, redirectUri: "nowhere" }),
  ).toMatchObject({ field: "redirectUri" });
  expect(sandbox.requests).toEqual([]);
});
