import { expect, onTestFinished, test } from "vitest";
import { demoOauthClient } from "../../../shared/demo-oauth-client.ts";
import { demoKeys } from "../../sandbox/demo-keys.ts";
import { startForTest } from "../../sandbox/testing/start-for-test.ts";
import { answerConsent, waitingFor } from "../../testing/answer-consent.ts";
import { createTestBackend } from "../../testing/create-test-backend.ts";
import { scriptedSecrets } from "../../testing/open-scripted-bunq.ts";
import { openScriptedSession } from "../../testing/open-scripted-session.ts";

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

/** An account that wants the client of an owner whose bunq tells of this one. */
async function openScripted(client: Readonly<Record<string, unknown>>) {
  const { accountId: ownerAccountId, backend, bunq } = await openScriptedSession();
  const account = { environment: "local", access: "oauth" } as const;
  const { id: accountId } = await backend.call("account.create", account);
  const told = { id: 5, client_id: "an-id", secret: "a-secret-of-the-client", ...client };
  const body = JSON.stringify({ Response: [{ OauthClient: told }] });
  bunq.answer("/v1/user/7/oauth-client", { body });
  bunq.answer("/v1/user/7/oauth-client/5/callback-url", { body: '{"Response":[]}' });
  return { backend, bunq, accountId, wanted: { accountId, ownerAccountId, redirectUri } };
}

test.each([
  ["the owner's session token as its ID", { client_id: scriptedSecrets.sessionToken }],
  ["its secret within its ID", { client_id: "x-a-secret-of-the-client" }],
  ["an ID that is too long", { client_id: "i".repeat(257) }],
  ["a secret that is too short to be hidden", { secret: "s".repeat(7) }],
  ["a secret that is too long", { secret: "s".repeat(513) }],
])("a client with %s is refused and not kept", async (_, client) => {
  const { backend, bunq, accountId, wanted } = await openScripted(client);
  const refused = await backend.refusal("oauth.fetch-client", wanted);
  const facts = await backend.call("onboarding.read", { accountId });

  expect(refused).toMatchObject({ code: "unexpected_answer", exchangeId: expect.any(String) });
  expect(facts.oauth).toBeNull();
  expect(JSON.stringify([refused, facts])).not.toContain(scriptedSecrets.sessionToken);
  expect(bunq.received.at(-1)).toBe("GET /v1/user/7/oauth-client");
});

test("a client at the limits of what can be typed is kept", async () => {
  const limits = { client_id: "i".repeat(256), secret: "s".repeat(512) };
  const { backend, wanted } = await openScripted(limits);

  expect((await backend.call("oauth.fetch-client", wanted)).oauth?.clientId).toBe(limits.client_id);
});
