import { createServer } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Diagnosis } from "../../../../shared/contract/diagnosis.ts";
import type { Envelope } from "../../../../shared/contract/envelope.ts";
import { demoOauthClient } from "../../../../shared/demo-oauth-client.ts";
import { answerConsent, decideOnPage, waitingFor } from "../../../testing/answer-consent.ts";
import { longestWaitMs } from "../../oauth/consent-waits.ts";
import { openClinic, type Clinic, type ClinicOptions } from "../testing/open-clinic.ts";

const redirectUri = demoOauthClient.callbackUrl;

async function openOauthClinic(options: ClinicOptions = {}) {
  const clinic = await openClinic(options);
  const { accountId, backend } = clinic;
  await backend.call("account.choose-access", { accountId, access: "oauth" });
  await backend.call("oauth.use-demo-client", { accountId });
  const ask = () => backend.envelope("oauth.authorize", { accountId, redirectUri });
  return { ...clinic, ask };
}

type OauthClinic = Awaited<ReturnType<typeof openOauthClinic>>;

function diagnosisOf(envelope: Envelope<unknown>): Diagnosis | undefined {
  return envelope.ok ? undefined : envelope.error.diagnosis;
}

/** Asks, lets somebody grant, and pastes what the browser got once `meanwhile` has happened. */
async function pasteAfter(
  { ask, backend, accountId }: OauthClinic,
  meanwhile: (location: URL) => Promise<unknown>,
): Promise<Envelope<unknown>> {
  const asked = ask();
  const location = await decideOnPage(await waitingFor(backend, accountId), "grant");
  await meanwhile(location);
  const answer = location.href;
  await backend.call("oauth.paste-answer", { accountId, answer });
  return asked;
}

/** A token host that answers what the local sandbox never would; the address it listens on. */
async function standIn(status: number, body: object): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

async function refusedBy(status: number, body: object): Promise<Envelope<unknown>> {
  const { ask, backend, accountId } = await openOauthClinic({
    baseUrl: () => standIn(status, body),
  });
  const asked = ask();
  await waitingFor(backend, accountId);
  await backend.call("oauth.paste-answer", { accountId, answer: "a-code" });
  return asked;
}

describe("on the way to a code", () => {
  test("a denial is told as one, and can be asked again", async () => {
    const clinic = await openOauthClinic();
    const asked = clinic.ask();
    await answerConsent(await waitingFor(clinic.backend, clinic.accountId), "deny");

    expect(diagnosisOf(await asked)).toMatchObject({ cause: "oauth-denied", remedy: "retry" });
  });

  test("another error of the page is told by its name", async () => {
    const { ask, backend, accountId } = await openOauthClinic();
    const asked = ask();
    const { redirectUri: back, state } = await waitingFor(backend, accountId);
    await fetch(`${back}?${new URLSearchParams({ error: "server_error", state }).toString()}`);

    expect(diagnosisOf(await asked)).toMatchObject({
      cause: "oauth-page-refused",
      meaning: expect.stringContaining('"server_error"'),
    });
  });

  test("a browser that never comes back says what the page may have shown", async () => {
    const { ask, backend, accountId, clock } = await openOauthClinic();
    const asked = ask();
    await waitingFor(backend, accountId);
    clock.advance(longestWaitMs);

    expect(diagnosisOf(await asked)).toMatchObject({ cause: "oauth-nobody-answered" });
  });
});

describe("at the exchange", () => {
  test("a code that was granted too long ago has expired", async () => {
    const clinic = await openOauthClinic();
    const asked = await pasteAfter(clinic, async () => clinic.bunqsClock.advance(301_000));

    expect(diagnosisOf(asked)).toMatchObject({ cause: "oauth-code-expired", remedy: "retry" });
  });

  test("a code that somebody was faster with was used", async () => {
    const clinic = await openOauthClinic();
    const asked = await pasteAfter(clinic, (location) => exchangeElsewhere(clinic, location));

    expect(diagnosisOf(asked)).toMatchObject({ cause: "oauth-code-used" });
  });

  test("a code of another attempt was asked for with another redirect URI", async () => {
    const clinic = await openOauthClinic();
    const { ask, backend, accountId } = clinic;
    const first = ask();
    const old = await decideOnPage(await waitingFor(backend, accountId), "grant");
    await backend.call("step.cancel", { accountId });
    await first;
    const second = ask();
    await waitingFor(backend, accountId);
    const answer = old.searchParams.get("code") ?? "";
    await backend.call("oauth.paste-answer", { accountId, answer });

    expect(diagnosisOf(await second)).toMatchObject({ cause: "oauth-redirect-differs" });
  });

  test("a code that was cut off is not known", async () => {
    const { ask, backend, accountId } = await openOauthClinic();
    const asked = ask();
    await waitingFor(backend, accountId);
    await backend.call("oauth.paste-answer", { accountId, answer: "cut-0ff" });

    expect(diagnosisOf(await asked)).toMatchObject({
      cause: "oauth-code-unknown",
      certainty: "likely",
    });
  });

  test("a wrong secret leads to entering the client again, in bunq's words", async () => {
    const clinic = await openOauthClinic();
    const { backend, accountId } = clinic;
    const { clientId } = demoOauthClient;
    const clientSecret = "not-the-secret-of-this-client";
    await backend.call("oauth.keep-client", { accountId, clientId, clientSecret });
    const refused = await pasteAfter(clinic, () => Promise.resolve());

    expect(diagnosisOf(refused)).toMatchObject({
      cause: "oauth-client-refused",
      remedy: "change-client",
    });
    expect(refused).toMatchObject({
      error: {
        bunq: { status: 401, descriptions: ["invalid_client", expect.stringContaining("wrong")] },
        oauth: { error: "invalid_client" },
      },
    });
  });

  test.each([200, 400])("any other error is told by its name, also with %i", async (status) => {
    const refused = await refusedBy(status, { error: "invalid_scope", error_description: "No." });

    expect(diagnosisOf(refused)).toMatchObject({
      cause: "oauth-exchange-refused",
      meaning: expect.stringContaining('"invalid_scope"'),
    });
    expect(refused).toMatchObject({
      error: { oauth: { error: "invalid_scope", description: "No." } },
    });
  });

  test.each([{}, { access_token: "" }, { access_token: "two words" }, { access_token: 7 }])(
    "a success with %o and no usable token is no success",
    async (body) => {
      const refused = await refusedBy(200, { token_type: "bearer", ...body });

      expect(refused).toMatchObject({ error: { code: "unexpected_answer" } });
    },
  );
});

test("what was not granted is told apart from an ended session", async () => {
  const clinic = await openOauthClinic();
  const { backend, accountId } = clinic;
  await backend.call("installation.create", { accountId });
  await pasteAfter(clinic, () => Promise.resolve());
  await backend.call("device.register", { accountId, description: "d", permittedIps: [] });
  await backend.call("session.open", { accountId });
  const description = "Not enough permissions to read user";
  clinic.fault({ kind: "error", status: 403, description, path: /^\/v1\/user/ });

  expect(await clinic.diagnosis("user.fetch")).toMatchObject({
    cause: "oauth-scope",
    remedy: "support",
  });
});

/** Another program that got hold of the code. */
async function exchangeElsewhere({ sandbox }: Pick<Clinic, "sandbox">, location: URL) {
  const query = new URLSearchParams({
    grant_type: "authorization_code",
    code: location.searchParams.get("code") ?? "",
    redirect_uri: location.origin + location.pathname,
    client_id: demoOauthClient.clientId,
    client_secret: demoOauthClient.secret,
  });
  await fetch(`${sandbox.baseUrl}/v1/token?${query.toString()}`, { method: "POST" });
}
