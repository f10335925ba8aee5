import { expect, onTestFinished, test } from "vitest";
import { demoOauthClient } from "../../../shared/demo-oauth-client.ts";
import { startForTest } from "../../sandbox/testing/start-for-test.ts";
import { answerConsent, decideOnPage, waitingFor } from "../../testing/answer-consent.ts";
import { createTestBackend } from "../../testing/create-test-backend.ts";

const anyPort = demoOauthClient.callbackUrl;

async function openBackend() {
  const sandbox = await startForTest({ dataDirectory: null });
  const backend = await createTestBackend({ localSandboxUrl: sandbox.baseUrl });
  onTestFinished(() => backend.close());
  const { id: accountId } = await backend.call("account.create", {
    environment: "local",
    access: "oauth",
  });
  const ask = () => backend.envelope("oauth.authorize", { accountId, redirectUri: anyPort });
  return { sandbox, backend, accountId, ask };
}

test("a grant leads over the exchange to a key, and the same steps to a user on behalf", async () => {
  const { backend, accountId, ask } = await openBackend();
  await backend.call("installation.create", { accountId });
  await backend.call("oauth.use-demo-client", { accountId });
  const asked = ask();
  const tab = await answerConsent(await waitingFor(backend, accountId), "grant");
  await asked;

  const { apiKey, oauth } = await backend.call("onboarding.read", { accountId });
  await backend.call("device.register", { accountId, description: "d", permittedIps: [] });
  const { user } = await backend.call("session.open", { accountId });

  expect(tab).toContain("Access was granted");
  expect(apiKey).toMatchObject({ origin: "oauth", prefixed: false });
  expect(oauth).toMatchObject({ redirectUri: anyPort, grantedAt: expect.any(Number) });
  expect(user).toMatchObject({
    kind: "UserApiKey",
    requestedBy: { kind: "UserCompany" },
    grantedBy: { kind: "UserPerson" },
  });
});

test("the exchange is recorded without secret, code and token, wherever they stood", async () => {
  const { backend, accountId, ask, sandbox } = await openBackend();
  await backend.call("oauth.use-demo-client", { accountId });
  const asked = ask();
  await answerConsent(await waitingFor(backend, accountId), "grant");
  await asked;

  const { exchanges } = await backend.call("exchange.list", { accountId });
  const [line] = exchanges;
  const exchangeId = line?.id ?? "";
  const exchange = await backend.call("exchange.read", { accountId, exchangeId });
  const sent = sandbox.requests.find(({ path }) => path.startsWith("/v1/token"));

  expect(line).toMatchObject({ purpose: "oauth", method: "POST", path: "/v1/token", status: 200 });
  expect(exchange?.request.url).toContain(
    "code=•••• authorization code&redirect_uri=http%3A%2F%2F127.0.0.1",
  );
  expect(exchange?.request.requestLine).toContain("client_secret=•••• client secret");
  expect(exchange?.response?.body.text).toContain('"access_token":"•••• access token"');
  expect(exchange?.response?.signature).toBe("unsigned");
  expect(JSON.stringify(exchange)).not.toContain(demoOauthClient.secret);
  expect(sent?.method).toBe("POST");
});

test("a code that was pasted does as well, and the listener need not hear of it", async () => {
  const { backend, accountId, ask } = await openBackend();
  await backend.call("oauth.use-demo-client", { accountId });
  const asked = ask();
  const location = await decideOnPage(await waitingFor(backend, accountId), "grant");

  await backend.call("oauth.paste-answer", { accountId, answer: location.href });

  expect(await asked).toMatchObject({ ok: true, value: { apiKey: { origin: "oauth" } } });
});

test("stopping ends the waiting, keeps the client, and a late browser is not heard", async () => {
  const { backend, accountId, ask } = await openBackend();
  await backend.call("oauth.use-demo-client", { accountId });
  const asked = ask();
  const waiting = await waitingFor(backend, accountId);
  await backend.call("step.cancel", { accountId });

  expect(await asked).toMatchObject({ ok: false, error: { code: "cancelled", sent: "no" } });
  expect(await backend.call("oauth.read", { accountId })).toEqual({ waiting: null });
  await expect(answerConsent(waiting, "grant")).rejects.toThrow();
  const { apiKey, oauth } = await backend.call("onboarding.read", { accountId });
  expect([apiKey, oauth?.clientId]).toEqual([null, demoOauthClient.clientId]);
});

test("nobody is asked without a client, nor for an account whose device stands", async () => {
  const { backend, accountId, ask } = await openBackend();
  expect(await ask()).toMatchObject({ ok: false, error: { field: "clientId" } });
  await backend.call("installation.create", { accountId });
  await backend.call("sandbox-user.create", { accountId, kind: "person" });
  await backend.call("device.register", { accountId, description: "d", permittedIps: [] });

  expect(await ask()).toMatchObject({ ok: false, error: { code: "not_ready" } });
});

test("a client is kept sealed over a restart and a new installation, until it is forgotten", async () => {
  const { backend, accountId, ask } = await openBackend();
  const client = { clientId: "client-1", clientSecret: "secret-of-client-1" };
  await backend.call("installation.create", { accountId });
  const kept = await backend.call("oauth.keep-client", { accountId, ...client });
  await backend.call("installation.forget", { accountId });
  await backend.restart();
  const after = await backend.call("onboarding.read", { accountId });

  expect(kept.oauth).toMatchObject({
    clientId: "client-1",
    clientSecret: { name: "client secret", digest: expect.stringMatching(/^[0-9a-f]{8}$/) },
    clientOrigin: "entered",
  });
  expect(after.oauth).toEqual(kept.oauth);
  expect((await backend.call("oauth.forget-client", { accountId })).oauth).toBeNull();
  expect(await ask()).toMatchObject({ ok: false, error: { field: "clientId" } });
});

test("a secret in the client ID's field is refused, for that field is shown in clear", async () => {
  const { backend, accountId } = await openBackend();
  const refused = await backend.refusal("oauth.keep-client", {
    accountId,
    clientId: "x-secret-of-client-1",
    clientSecret: "secret-of-client-1",
  });

  expect(refused).toMatchObject({ code: "invalid_input", field: "clientSecret" });
});

test("the demo client is the local sandbox's, not that of bunq's", async () => {
  const { backend } = await openBackend();
  const { id: accountId } = await backend.call("account.create", { environment: "sandbox" });

  expect(await backend.refusal("oauth.use-demo-client", { accountId })).toMatchObject({
    code: "not_ready",
  });
});
