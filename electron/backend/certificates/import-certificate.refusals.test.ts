import { generateKeyPairSync } from "node:crypto";
import forge from "node-forge";
import { describe, expect, test } from "vitest";
import { AppError } from "../app-error.ts";
import { requestOf } from "../keys/test-key-material.ts";
import { importCertificate, type CertificateTexts } from "./import-certificate.ts";
import { freshTestKey, makeTestCertificate, testKey } from "./testing/make-test-certificate.ts";

const now = Date.now();
const day = 86_400_000;
const root = makeTestCertificate({ commonName: "Zandwortel CA", privateKey: freshTestKey() });
const other = makeTestCertificate({ commonName: "Other CA", privateKey: freshTestKey() });
const own = makeTestCertificate({ issuer: root });
const self = makeTestCertificate();
const whole: CertificateTexts = { certificate: own.pem, chain: root.pem, key: own.keyPem };

/** The refusal of these texts; anything but a coded one about the input fails the test. */
async function refused(texts: CertificateTexts) {
  const error: unknown = await importCertificate(texts, now).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) throw new Error("it was imported", { cause: error });
  expect(error.payload.code).toBe("invalid_input");
  expect(error.cause).toBeUndefined();
  const told = `${JSON.stringify(error.payload)}\n${error.stack ?? ""}`;
  for (const line of own.keyPem.split("\n").filter(({ length }) => length === 64)) {
    expect(told).not.toContain(line);
  }
  return { field: error.payload.field, message: error.message };
}

/** Made once with openssl, for a hundred years: forge makes certificates with RSA keys only. */
const ecCertificate = [
  "-----BEGIN CERTIFICATE-----",
  "MIIBjDCCATGgAwIBAgIUPTPZcJbLKTMEBtBYrR6u+6aeX4UwCgYIKoZIzj0EAwIw",
  "GjEYMBYGA1UEAwwPRWxsaXB0aXNjaCBQSVNQMCAXDTI2MTEyMTA2MjA0N1oYDzIx",
  "MjYxMDI4MDYyMDQ3WjAaMRgwFgYDVQQDDA9FbGxpcHRpc2NoIFBJU1AwWTATBgcq",
  "hkjOPQIBBggqhkjOPQMBBwNCAARtxoCjFyH9FF5xS3ZU1ARGuGN1iZXoLNpWNqAJ",
  "rtI676h8+Iet+vIedxwDPTcfo0Kzp9VFVlGDJmmDIDek/9Pyo1MwUTAdBgNVHQ4E",
  "FgQUmcMOIFqZQNRI/cLTHwbI/abv+Z8wHwYDVR0jBBgwFoAUmcMOIFqZQNRI/cLT",
  "HwbI/abv+Z8wDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEA8u0S",
  "4yinnGfgCAQrbGu7okQhCCj7MG8r4viqGjor7SgCIQDNyIAHWGY2++GocrNb+gNf",
  "0KRuqxcz1mzBcaByR3mPLA==",
  "-----END CERTIFICATE-----",
].join("\n");

describe("a certificate is refused with the reason, at its field", () => {
  const expired = makeTestCertificate({ from: now - 2 * day, until: now - day });
  const early = makeTestCertificate({ from: now + day });
  const short = makeTestCertificate({ privateKey: freshTestKey(1024) });
  const long = makeTestCertificate({ commonName: "Z".repeat(65) });
  const nameless = makeTestCertificate({ commonName: "", more: [["organizationName", "Acme"]] });
  test.each([
    ["expired", expired, /expired on \d{4}-\d\d-\d\d .* create a sandbox certificate/],
    ["of the future", early, /valid only from .* clock right/],
    ["with a short key", short, /has 1024 bits\. It has to have 2048 to 8192/],
    ["with a long CN", long, /\(CN\) has 65 characters; bunq takes 64 at most/],
    ["without a CN", nameless, /no common name/],
  ])("one %s", async (_what, { pem, keyPem }, message) => {
    expect(await refused({ certificate: pem, key: keyPem })).toEqual({
      field: "certificate",
      message: expect.stringMatching(message),
    });
  });

  test("one with a key that is not RSA", async () => {
    expect(await refused({ certificate: ecCertificate, key: own.keyPem })).toEqual({
      field: "certificate",
      message: expect.stringMatching(/key of this certificate is EC\. bunq takes RSA only/),
    });
  });

  test("several, of which none issued another, by their names", async () => {
    const { message, field } = await refused({
      ...whole,
      certificate: own.pem + self.pem + other.pem,
    });
    expect(field).toBe("certificate");
    expect(message).toMatch(/There are 3 certificates .*CN=Zandlezer PISP AISP; .*CN=Other CA/);
  });

  test("more than a chain ever has", async () => {
    const { message } = await refused({ certificate: own.pem.repeat(21) });
    expect(message).toMatch(/There are 21 certificates/);
  });
});

describe("what is no certificate is named", () => {
  const body = own.pem.replaceAll(/-----[^-]+-----/g, "");
  const publicPem = forge.pki.publicKeyToPem(forge.pki.certificateFromPem(own.pem).publicKey);
  test.each([
    ["nothing", " \n", /Nothing was pasted\. Paste the certificate/],
    ["words", "our certificate", /not a certificate\. Paste it in PEM form/],
    ["a private key", own.keyPem, /This is a private key\. It belongs in its own field/],
    ["a request", requestOf(testKey()), /certificate request \(CN=Bakkerij.*made from it/],
    ["a public key", publicPem, /public key \(RSA\)\. Paste the certificate that holds it/],
    ["a PKCS#7 bundle", pkcs7(), /PKCS#7 bundle.*openssl pkcs7 -print_certs/],
    ["a damaged one", own.pem.replace(/\n.{64}\n/, "\n"), /damaged/],
    ["one cut off", own.pem.slice(0, 300), /cut off.*-----END/],
    ["one in another armour", `-----BEGIN X509 CRL-----${body}-----END X509 CRL-----`, null],
  ])("%s", async (_what, certificate, message) => {
    if (message === null) {
      await expect(importCertificate({ ...whole, certificate }, now)).resolves.toBeTruthy();
      return;
    }
    expect(await refused({ certificate, key: own.keyPem })).toEqual({
      field: "certificate",
      message: expect.stringMatching(message),
    });
  });

  test("in the chain's field, too", async () => {
    expect(await refused({ ...whole, chain: own.keyPem })).toEqual({
      field: "chain",
      message: expect.stringMatching(/This is a private key/),
    });
  });
});

function pkcs7(): string {
  const message = forge.pkcs7.createSignedData();
  message.addCertificate(own.pem);
  return forge.pkcs7.messageToPem(message);
}

describe("a chain is refused", () => {
  test("when it is missing, naming the issuer", async () => {
    expect(await refused({ ...whole, chain: "" })).toEqual({
      field: "chain",
      message: expect.stringMatching(/chain is missing: CN=Zandwortel CA issued/),
    });
  });

  test("when it does not lead to the certificate", async () => {
    const { field, message } = await refused({ ...whole, chain: other.pem });
    expect(field).toBe("chain");
    expect(message).toMatch(/does not lead .*CN=Zandwortel CA issued it, and that is not in/);
  });

  test("when it has the issuer's name on another key", async () => {
    const forged = makeTestCertificate({
      commonName: "Zandwortel CA",
      privateKey: other.privateKey,
    });
    expect((await refused({ ...whole, chain: forged.pem })).message).toMatch(
      /named CN=Zandwortel CA, but its key did not sign/,
    );
  });

  test("when the certificate issued itself", async () => {
    const texts = { certificate: self.pem, chain: root.pem, key: self.keyPem };
    expect((await refused(texts)).message).toMatch(/issued itself, so nothing of this chain/);
  });

  test("when a certificate in it has expired", async () => {
    const old = makeTestCertificate({
      commonName: "Old CA",
      until: now - 1,
      privateKey: root.privateKey,
    });
    const leaf = makeTestCertificate({ issuer: old });
    expect(await refused({ certificate: leaf.pem, chain: old.pem, key: leaf.keyPem })).toEqual({
      field: "chain",
      message: expect.stringMatching(/^CN=Old CA in the chain expired on/),
    });
  });
});

describe("a private key is refused", () => {
  test("when it is missing", async () => {
    expect(await refused({ ...whole, key: undefined })).toEqual({
      field: "key",
      message: expect.stringMatching(/The private key is missing/),
    });
  });

  test("when it belongs to another certificate, which is named if it is there", async () => {
    const foreign = freshTestKey().export({ type: "pkcs8", format: "pem" }).toString();
    expect(await refused({ ...whole, key: foreign })).toEqual({
      field: "key",
      message: expect.stringMatching(/does not belong to the certificate CN=Zandlezer/),
    });
    expect((await refused({ ...whole, key: root.keyPem })).message).toMatch(
      /belongs to CN=Zandwortel CA, not to CN=Zandlezer/,
    );
  });

  test.each([
    [
      "a public key",
      () => forge.pki.publicKeyToPem(forge.pki.certificateFromPem(own.pem).publicKey),
      /This is a public key/,
    ],
    [
      "an EC key",
      () =>
        generateKeyPairSync("ec", { namedCurve: "P-256" })
          .privateKey.export({ type: "pkcs8", format: "pem" })
          .toString(),
      /another kind \(EC\)/,
    ],
    [
      "a short one",
      () => freshTestKey(1024).export({ type: "pkcs8", format: "pem" }).toString(),
      /has 1024 bits\. The key of a certificate has to have 2048/,
    ],
    ["a certificate", () => own.pem, /This is a certificate/],
  ])("when it is %s", async (_what, key, message) => {
    expect(await refused({ ...whole, key: key() })).toEqual({
      field: "key",
      message: expect.stringMatching(message),
    });
  });

  test("when its passphrase is missing or wrong", async () => {
    const key = own.privateKey
      .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "brood" })
      .toString();
    expect((await refused({ ...whole, key })).field).toBe("passphrase");
    expect(await refused({ ...whole, key, passphrase: "boter" })).toEqual({
      field: "passphrase",
      message: expect.stringMatching(/does not open the key/),
    });
    expect((await refused({ certificate: own.pem + root.pem + key })).field).toBe("passphrase");
  });
});
