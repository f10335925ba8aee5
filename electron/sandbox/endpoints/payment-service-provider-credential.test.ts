import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { makeCertificate, sealKeys } from "../testing/certificates.ts";
import { movableClock } from "../testing/movable-clock.ts";
import { callingAs, installAnew } from "../testing/on-behalf-client.ts";
import {
  install,
  isSignedBy,
  item,
  openSession,
  parsed,
  pemOf,
  registerDevice,
  send,
  sentence,
  signatureOver,
  testKeys,
} from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

const path = "/v1/payment-service-provider-credential";
const otherKeys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const root = { commonName: "Zandwortel CA", privateKey: otherKeys.privateKey };
const rootPem = makeCertificate({
  commonName: root.commonName,
  publicKey: otherKeys.publicKey,
  issuer: root,
});

async function installed() {
  const clock = movableClock();
  const { baseUrl } = await startForTest({ clock });
  const { token, serverKey } = await install(baseUrl);
  const sign = (text: string, key = sealKeys.privateKey) => signatureOver(Buffer.from(text), key);
  const publicPem = pemOf(testKeys.publicKey);

  function bodyFor(certificate: string, changes: object = {}) {
    return {
      client_payment_service_provider_certificate: certificate,
      client_payment_service_provider_certificate_chain: certificate,
      client_public_key_signature: sign(publicPem + token),
      ...changes,
    };
  }
  const post = (body: object) => send(baseUrl, path, { body, token });
  const register = (certificate: string, changes?: object) => post(bodyFor(certificate, changes));
  return { clock, baseUrl, token, serverKey, sign, publicPem, bodyFor, post, register };
}

describe("registering with a certificate", () => {
  test("answers a credential, whose token leads over device and session to the provider", async () => {
    const { baseUrl, clock, token, serverKey, register } = await installed();

    const registered = await register(makeCertificate());
    const apiKey = String(item(registered, "CredentialPasswordIp")["token_value"]);
    const device = await registerDevice(baseUrl, token, apiKey);
    const first = await openSession(baseUrl, token, apiKey);
    const second = await openSession(baseUrl, token, apiKey);

    expect(isSignedBy(registered, serverKey)).toBe(true);
    expect(item(registered, "CredentialPasswordIp")).toEqual({
      id: expect.any(Number),
      created: "2026-11-20 12:00:00.000000",
      updated: "2026-11-20 12:00:00.000000",
      status: "PENDING_FIRST_USE",
      expiry_time: "2026-11-20 13:00:00.000000",
      token_value: expect.stringMatching(/^[0-9a-f]{64}$/),
      permitted_device: null,
    });
    expect(device.status).toBe(200);
    const provider = item(first, "UserPaymentServiceProvider");
    expect(provider).toMatchObject({
      certificate_distinguished_name: "C=NL, CN=Zandlezer PISP AISP",
      display_name: "Zandlezer",
      session_timeout: 3600,
    });
    expect(item(second, "UserPaymentServiceProvider")["session_timeout"]).toBe(7_776_000);

    clock.advance(3600);
    const use = (opened: typeof first) =>
      callingAs(baseUrl, String(item(opened, "Token")["token"])).get("/v1/user");
    expect([(await use(first)).status, (await use(second)).status]).toEqual([401, 200]);
  });

  test("accepts one that an authority in the chain issued", async () => {
    const { register } = await installed();
    const issued = makeCertificate({ issuer: root });

    const answer = await register(issued, {
      client_payment_service_provider_certificate_chain: rootPem,
    });

    expect(answer.status).toBe(200);
  });

  test("accepts the public key signed with the line feed that was not sent", async () => {
    const clock = movableClock();
    const { baseUrl } = await startForTest({ clock });
    const pem = pemOf(testKeys.publicKey).trimEnd();
    const body = { client_public_key: pem };
    const token = String(item(await send(baseUrl, "/v1/installation", { body }), "Token")["token"]);
    const certificate = makeCertificate();

    const register = (signed: string) =>
      send(baseUrl, path, {
        token,
        body: {
          client_payment_service_provider_certificate: certificate,
          client_payment_service_provider_certificate_chain: certificate,
          client_public_key_signature: signatureOver(Buffer.from(signed), sealKeys.privateKey),
        },
      });

    expect((await register(`${pem}\n${token}`)).status).toBe(200);
    expect((await register(pem + token)).status).toBe(200);
    expect((await register(`${pem}\n\n${token}`)).status).toBe(400);
  });

  test("with the same certificate again gives another key to the same provider", async () => {
    const { baseUrl, token, register } = await installed();
    const certificate = makeCertificate();
    const ids = [];
    for (const answer of [await register(certificate), await register(certificate)]) {
      const apiKey = String(item(answer, "CredentialPasswordIp")["token_value"]);
      await registerDevice(baseUrl, token, apiKey);
      const opened = await openSession(baseUrl, token, apiKey);
      ids.push(item(opened, "UserPaymentServiceProvider")["id"]);
    }

    expect(ids[0]).toBe(ids[1]);
  });

  test("without a role works, and a hint says what bunq makes of that", async () => {
    const { register } = await installed();

    const answer = await register(makeCertificate({ commonName: "Rolloos" }));

    expect(answer.status).toBe(200);
    expect(answer.headers["x-sandbox-hint"]).toContain("AISP");
  });

  test("the key has to be used within the hour", async () => {
    const { baseUrl, clock, token, register } = await installed();
    const answer = await register(makeCertificate());
    clock.advance(3600);

    const key = String(item(answer, "CredentialPasswordIp")["token_value"]);

    expect((await registerDevice(baseUrl, token, key)).status).toBe(400);
  });
});

const certificates = [
  { what: "expired", wishes: { until: new Date(Date.UTC(2026, 10, 20, 12)) }, told: "has expired" },
  {
    what: "of the future",
    wishes: { from: new Date(Date.UTC(2026, 10, 21)) },
    told: "is not valid yet",
  },
  {
    what: "that nobody in the chain signed",
    wishes: { issuer: root },
    told: "does not belong to the provided chain",
  },
  {
    what: "that claims an issuer who did not sign",
    wishes: { issuer: { commonName: root.commonName, privateKey: sealKeys.privateKey } },
    told: "does not belong to the provided chain",
    chain: rootPem,
  },
  { what: "with a CN of 65 letters", wishes: { commonName: "Z".repeat(65) }, told: "is invalid" },
] as const;

describe("a certificate is refused", () => {
  test.each(certificates)("when it is one $what", async ({ wishes, told, ...row }) => {
    const { register } = await installed();
    const changes =
      "chain" in row ? { client_payment_service_provider_certificate_chain: row.chain } : {};

    const refused = await register(makeCertificate(wishes), changes);

    expect(refused.status).toBe(400);
    expect(sentence(refused)).toBe(`Provided payment service provider certificate ${told}.`);
    expect(refused.headers["x-sandbox-hint"]).toBeTruthy();
  });

  test("when its chain has expired", async () => {
    const { register } = await installed();
    const old = makeCertificate({ commonName: "Alt", until: new Date(Date.UTC(2026, 6, 1)) });

    const refused = await register(makeCertificate(), {
      client_payment_service_provider_certificate_chain: old,
    });

    expect(sentence(refused)).toContain("has expired");
  });

  test("when another certificate has its CN", async () => {
    const { register } = await installed();
    await register(makeCertificate());

    const refused = await register(makeCertificate({ until: new Date(Date.UTC(2028, 1, 1)) }));

    expect(sentence(refused)).toContain("common name that is already in use");
  });

  test("when its key is too short", async () => {
    const { register } = await installed();
    const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });

    const refused = await register(makeCertificate({ publicKey, issuer: root }), {
      client_payment_service_provider_certificate_chain: rootPem,
    });

    expect(sentence(refused)).toContain("has an unsupported key");
  });

  test("when its PEM block holds something else", async () => {
    const { register } = await installed();
    const publicPem = pemOf(sealKeys.publicKey).replaceAll("PUBLIC KEY", "CERTIFICATE");

    expect(sentence(await register(publicPem))).toContain("is invalid");
  });

  test.each([
    { field: "client_payment_service_provider_certificate", value: undefined },
    { field: "client_payment_service_provider_certificate", value: "no certificate" },
    { field: "client_payment_service_provider_certificate", value: `${rootPem}${rootPem}` },
    { field: "client_payment_service_provider_certificate", value: "A".repeat(16_385) },
    { field: "client_payment_service_provider_certificate_chain", value: rootPem.repeat(11) },
    { field: "client_payment_service_provider_certificate_chain", value: 7 },
    { field: "client_public_key_signature", value: "" },
  ])("when $field is not as it should be", async ({ field, value }) => {
    const { register } = await installed();

    const refused = await register(makeCertificate(), { [field]: value });

    expect(refused.status).toBe(400);
    expect(sentence(refused)).toContain(`"${field}"`);
  });
});

describe("the signature over the public key is refused", () => {
  test.each([
    { how: "with the installation's key", told: "installation's key" },
    { how: "without the token", told: "token is missing" },
    { how: "token first", told: "public key comes first" },
    { how: "over something else", told: "followed by the installation token" },
    { how: "not at all", told: "followed by the installation token" },
  ])("when it was made $how, and the hint says so", async ({ how, told }) => {
    const { sign, publicPem, token, register } = await installed();
    const signatures: Record<string, string> = {
      "with the installation's key": sign(publicPem + token, testKeys.privateKey),
      "without the token": sign(publicPem),
      "token first": sign(token + publicPem),
      "over something else": sign("{}"),
      "not at all": "bm90aGluZw==",
    };

    const refused = await register(makeCertificate(), {
      client_public_key_signature: signatures[how],
    });

    expect([refused.status, sentence(refused)]).toEqual([
      400,
      "The client public key signature is invalid.",
    ]);
    expect(refused.headers["x-sandbox-hint"]).toContain(told);
  });

  test("when it belongs to another installation", async () => {
    const { baseUrl, bodyFor } = await installed();
    const other = await installAnew(baseUrl);

    const refused = await send(baseUrl, path, {
      body: bodyFor(makeCertificate()),
      token: other.token,
    });

    expect(sentence(refused)).toBe("The client public key signature is invalid.");
  });

  test("and nothing is left of the attempt", async () => {
    const { sign, register } = await installed();
    const certificate = makeCertificate();
    await register(certificate, { client_public_key_signature: sign("{}") });

    const next = await register(makeCertificate({ until: new Date(Date.UTC(2028, 1, 1)) }));

    expect(Object.keys(parsed(next).Response?.[0] ?? {})).toEqual(["CredentialPasswordIp"]);
  });
});
