import { createPublicKey } from "node:crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import { createTestBackend, MovableClock } from "../../testing/create-test-backend.ts";
import { openScriptedBunq } from "../../testing/open-scripted-bunq.ts";
import { openOnboarding } from "../../testing/open-onboarding.ts";
import {
  makeTestCertificate,
  freshTestKey,
} from "../certificates/testing/make-test-certificate.ts";
import { verifyBytes } from "../keys/verify-bytes.ts";

const path = "/v1/payment-service-provider-credential";
const hour = 3_600_000;

/** A fresh account with a certificate that was created here, and an installation. */
async function openProvider() {
  const opened = await openOnboarding();
  const { accountId, backend, run } = opened;
  await backend.call("account.choose-access", { accountId, access: "psd2" });
  const create = () =>
    backend.call("certificate.create", { accountId, name: "Zandlezer", roles: ["PISP", "AISP"] });
  const request = () => backend.call("psd2-credential.create", { accountId });
  return { ...opened, create, request, install: () => run("installation") };
}

describe("the PSD2 way", () => {
  test("leads from a created certificate over the credential to the provider", async () => {
    const { create, install, request, run, facts, clock } = await openProvider();
    const { certificate } = await create();
    await install();
    const { apiKey } = await request();
    await run("device");
    await run("session");
    await run("user");

    expect(apiKey).toMatchObject({ origin: "psd2", prefixed: false });
    expect(apiKey?.usableUntil).toBe(clock.now() + hour);
    const { user, session, steps } = await facts();
    expect(user?.kind).toBe("UserPaymentServiceProvider");
    expect(session).toMatchObject({
      timeoutSeconds: 3600,
      timeoutSource: "UserPaymentServiceProvider.session_timeout",
    });
    expect(steps).toHaveLength(4);
    expect(certificate?.commonName).toMatch(/^Zandlezer [0-9a-f]{6} PISP AISP$/);
  });

  test("a machine whose clock is set keeps what is left of the hour to use it in", async () => {
    const { create, install, request, facts, clock } = await openProvider();
    await create();
    await install();
    await request();
    clock.advance(hour / 4);
    clock.set(-24 * hour);

    const { apiKey, now } = await facts();

    expect((apiKey?.usableUntil ?? 0) - now).toBe((hour * 3) / 4);
  });

  test("a first session lasts an hour, the next ones 90 days", async () => {
    const { accountId, backend, create, install, request, run, facts } = await openProvider();
    await create();
    await install();
    await request();
    await run("device");
    const first = await run("session");
    const sessionId = first.session?.id ?? "";
    await backend.call("session.renew", { accountId, sessionId });

    expect((await facts()).session?.timeoutSeconds).toBe(7_776_000);
  });

  test("the key signs the public key as it was sent, followed by the token", async () => {
    const { create, install, request, sandbox } = await openProvider();
    const { certificate } = await create();
    await install();
    await request();

    const [installation, credential] = sandbox.requests.map(
      ({ body }) => JSON.parse(Buffer.from(body).toString()) as Record<string, string>,
    );
    const headers = sandbox.requests[1]?.rawHeaders ?? [];
    const token = headers[headers.indexOf("X-Bunq-Client-Authentication") + 1] ?? "";
    const text = `${installation?.["client_public_key"]}${token}`;
    const signature = credential?.["client_public_key_signature"] ?? "";
    const key = createPublicKey(certificate?.pem ?? "");
    expect(verifyBytes(key, Buffer.from(text), signature)).toBe(true);
    expect(credential).toMatchObject({
      client_payment_service_provider_certificate: certificate?.pem,
      client_payment_service_provider_certificate_chain: certificate?.pem,
    });
  });

  test("an imported certificate with its chain goes the same way", async () => {
    const { accountId, backend, install, request, run, facts } = await openProvider();
    const root = makeTestCertificate({ commonName: "Zandwortel CA", privateKey: freshTestKey() });
    const own = makeTestCertificate({ commonName: "Eigen AISP", issuer: root });
    const texts = { certificate: own.pem + root.pem, key: own.keyPem };
    await backend.call("certificate.import", { accountId, ...texts });
    await install();
    await request();
    await run("device");
    await run("session");

    expect((await facts()).user?.displayName).toBe("Eigen");
  });
});

describe("what has to be there first is told, and nothing is sent", () => {
  test.each([
    ["an installation", async ({ create }: Provider) => void (await create()), /Register the inst/],
    ["a certificate", async ({ install }: Provider) => void (await install()), /Import a certif/],
  ])("%s", async (_what, prepare, message) => {
    const provider = await openProvider();
    await prepare(provider);

    const { accountId, backend, callsTo } = provider;
    expect(await backend.refusal("psd2-credential.create", { accountId })).toMatchObject({
      code: "not_ready",
      message: expect.stringMatching(message) as string,
    });
    expect(callsTo(path)).toBe(0);
  });

  test("a certificate that has not expired meanwhile", async () => {
    const { accountId, backend, create, install, clock, callsTo } = await openProvider();
    await create();
    await install();
    clock.advance(366 * 24 * hour);

    expect(await backend.refusal("psd2-credential.create", { accountId })).toMatchObject({
      code: "not_ready",
      message: expect.stringMatching(/expired on \d{4}-/) as string,
    });
    expect(callsTo(path)).toBe(0);
  });
});
type Provider = Awaited<ReturnType<typeof openProvider>>;

const described = { created: "2026-11-20 12:00:00.000000", token_value: "0a1b2c3d".repeat(8) };

/** The same with a bunq that answers what a test wants. */
async function answered(credential: object) {
  const bunq = await openScriptedBunq();
  const backend = await createTestBackend({
    localSandboxUrl: bunq.baseUrl,
    clock: new MovableClock(),
  });
  onTestFinished(() => backend.close());
  const { id: accountId } = await backend.call("account.create", { environment: "local" });
  await backend.call("certificate.create", { accountId, name: "Zandlezer", roles: ["AISP"] });
  await backend.call("installation.create", { accountId });
  bunq.answer(path, { body: JSON.stringify({ Response: [credential] }) });
  const envelope = await backend.envelope("psd2-credential.create", { accountId });
  return { envelope, facts: await backend.call("onboarding.read", { accountId }) };
}

describe("of bunq's answer", () => {
  test("an id alone is told as what it is", async () => {
    const { envelope, facts } = await answered({ Id: { id: 12 } });

    expect(envelope).toMatchObject({
      error: {
        code: "unexpected_answer",
        message: expect.stringMatching(/as credential 12, but did not say its token/) as string,
      },
    });
    expect(facts.apiKey).toBeNull();
  });

  test.each([[{}], [{ CredentialPasswordIp: { id: 12 } }]])(
    "%j is no credential, and nothing is kept",
    async (credential) => {
      const { envelope, facts } = await answered(credential);

      expect(envelope).toMatchObject({ error: { code: "unexpected_answer" } });
      expect(facts.apiKey).toBeNull();
    },
  );

  test.each([
    ["what it says", { expiry_time: "2026-11-20 12:20:00.000000" }, 20 * 60_000],
    ["an hour where it says nothing", {}, hour],
    ["an hour where it says what cannot be", { expiry_time: "2019-01-01 00:00:00" }, hour],
  ])("the time for the first use is %s", async (_what, more, life) => {
    const { facts } = await answered({ CredentialPasswordIp: { ...described, ...more } });

    expect((facts.apiKey?.usableUntil ?? 0) - facts.now).toBe(life);
  });
});

describe("the certificate and its account", () => {
  test("starting over keeps the certificate and its key, and gives up the credential", async () => {
    const { accountId, backend, create, install, request, run } = await openProvider();
    const { certificate } = await create();
    await install();
    await request();
    await run("device");
    const cleared = await backend.call("installation.forget", { accountId });
    expect(cleared).toMatchObject({ certificate, apiKey: null, access: "psd2" });

    await install();
    await request();
    await run("device");
    expect((await run("session")).user?.kind).toBe("UserPaymentServiceProvider");
  });

  test("it survives a restart", async () => {
    const { backend, create, install, request } = await openProvider();
    await create();
    await backend.restart();
    await install();

    expect((await request()).apiKey?.origin).toBe("psd2");
  });

  test("a credential goes with the certificate it was got with", async () => {
    const { accountId, backend, create, install, request } = await openProvider();
    const { certificate } = await create();
    await install();
    await request();
    const replaced = await create();
    expect(replaced.apiKey).toBeNull();
    expect(replaced.certificate?.commonName).not.toBe(certificate?.commonName);

    await request();
    const forgotten = await backend.call("certificate.forget", { accountId });
    expect(forgotten).toMatchObject({ certificate: null, apiKey: null });
  });

  test("it is not changed under a device that stands on its credential", async () => {
    const { accountId, backend, create, install, request, run, facts } = await openProvider();
    await create();
    await install();
    await request();
    await run("device");
    const { certificate } = await facts();

    expect(await backend.refusal("certificate.forget", { accountId })).toMatchObject({
      code: "not_ready",
    });
    expect((await facts()).certificate).toEqual(certificate);
  });

  test("a refused import changes nothing", async () => {
    const { accountId, backend, create, facts } = await openProvider();
    await create();
    const before = (await facts()).certificate;
    const own = makeTestCertificate();

    expect(
      await backend.refusal("certificate.import", { accountId, certificate: own.pem }),
    ).toMatchObject({ code: "invalid_input", field: "key" });
    expect((await facts()).certificate).toEqual(before);
  });
});
