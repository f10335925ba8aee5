import { createPublicKey, generateKeyPairSync } from "node:crypto";
import forge from "node-forge";
import { describe, expect, test } from "vitest";
import { AppError } from "../app-error.ts";
import { explainKeyMaterial } from "./explain-key-material.ts";
import { fingerprint } from "./fingerprint.ts";
import {
  armour,
  bytesOf,
  certificateOf,
  freshKey,
  requestOf,
  toPkcs1,
  toPkcs12,
  toPkcs8,
} from "./test-key-material.ts";

const key = freshKey();
const publicKey = createPublicKey(key);
const rsa = {
  algorithm: "RSA",
  bits: 2048,
  exponent: "65537",
  fingerprint: fingerprint(publicKey),
};
const unread = { algorithm: null, bits: null, exponent: null, fingerprint: null };

describe("key material is explained without anything secret of it", () => {
  test.each([
    ["a PKCS#8 key", toPkcs8(key), { kind: "rsa-private-key", ...rsa }],
    ["a PKCS#1 key", toPkcs1(key), { kind: "rsa-private-key", ...rsa }],
    [
      "a public key",
      publicKey.export({ type: "spki", format: "pem" }).toString(),
      { kind: "public-key", ...rsa },
    ],
    [
      "a PKCS#1 public key",
      publicKey.export({ type: "pkcs1", format: "pem" }).toString(),
      { kind: "public-key", ...rsa },
    ],
    [
      "an encrypted key",
      key
        .export({ type: "pkcs8", format: "pem", cipher: "aes-128-cbc", passphrase: "x" })
        .toString(),
      { kind: "encrypted-private-key", ...unread },
    ],
    ["a PKCS#12 file", toPkcs12(key, "brood"), { kind: "pkcs12", ...unread }],
  ])("%s", async (_, text, facts) => {
    expect(await explainKeyMaterial(text)).toEqual({ ...facts, certificate: null });
  });

  test("an EC public key has a fingerprint, and no modulus", async () => {
    const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
    const text = ec.export({ type: "spki", format: "pem" }).toString();
    expect(await explainKeyMaterial(text)).toMatchObject({
      kind: "public-key",
      algorithm: "EC",
      bits: null,
      fingerprint: fingerprint(ec),
    });
  });
});

test("a certificate is explained with subject, issuer, validity and key", async () => {
  const text = forge.pki.certificateToPem(certificateOf(key));
  expect(await explainKeyMaterial(text)).toEqual({
    kind: "certificate",
    ...rsa,
    certificate: {
      subject: "CN=Bakkerij Zonneschijn, C=NL",
      issuer: "CN=Testautoriteit",
      validFrom: Date.parse("2026-01-01T00:00:00Z"),
      validUntil: Date.parse("2027-01-01T00:00:00Z"),
    },
  });
});

test("a certificate request has a subject and a key, and no issuer", async () => {
  expect(await explainKeyMaterial(requestOf(key))).toEqual({
    kind: "certificate-request",
    ...rsa,
    certificate: {
      subject: "CN=Bakkerij Zonneschijn, C=NL",
      issuer: null,
      validFrom: null,
      validUntil: null,
    },
  });
});

test("a certificate of version 1, which has no version field, is read the same", async () => {
  const root = forge.pki.certificateToAsn1(certificateOf(key));
  const content = Array.isArray(root.value) ? root.value[0] : undefined;
  if (!content || !Array.isArray(content.value)) throw new Error("a certificate has contents");
  content.value.shift();
  const text = armour("CERTIFICATE", Buffer.from(forge.asn1.toDer(root).getBytes(), "latin1"));
  expect((await explainKeyMaterial(text)).certificate).toMatchObject({
    subject: "CN=Bakkerij Zonneschijn, C=NL",
    issuer: "CN=Testautoriteit",
  });
});

test("a name cannot bring line breaks or direction marks into a message", async () => {
  const certificate = certificateOf(key);
  const value = "Acme\n\u202Eevil\u0007 Käse B.V.";
  // The typings call it a class; it is a type.
  const utf8: number = forge.asn1.Type.UTF8;
  certificate.setSubject([{ name: "commonName", value, valueTagClass: utf8 }]);
  certificate.sign(forge.pki.privateKeyFromPem(toPkcs8(key)), forge.md.sha256.create());
  const { certificate: facts } = await explainKeyMaterial(forge.pki.certificateToPem(certificate));
  expect(facts?.subject).toBe("CN=Acme evil Käse B.V.");
});

test("damaged text is refused, as an import would", async () => {
  const cut = armour("PRIVATE KEY", bytesOf(toPkcs8(key)).subarray(0, 400));
  await expect(explainKeyMaterial(cut)).rejects.toBeInstanceOf(AppError);
});
