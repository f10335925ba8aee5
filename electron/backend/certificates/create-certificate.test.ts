import { X509Certificate } from "node:crypto";
import forge from "node-forge";
import { expect, test } from "vitest";
import { generateKeyPair } from "../keys/generate-key-pair.ts";
import { createCertificate } from "./create-certificate.ts";

const now = Date.UTC(2026, 10, 20, 12);
const pair = await generateKeyPair();
const make = (name = "Zandlezer") =>
  createCertificate({ name, roles: ["PISP", "AISP"], pair, now });

test("a created certificate is one that other readers take: self-signed, v3, for a year", async () => {
  const { facts, privateKey } = await make();
  const x509 = new X509Certificate(facts.pem);

  expect(x509.verify(x509.publicKey)).toBe(true);
  expect(x509.checkPrivateKey(privateKey)).toBe(true);
  expect(x509.checkIssued(x509)).toBe(true);
  expect(x509.ca).toBe(true);
  expect(Date.parse(x509.validTo) - now).toBe(365 * 86_400_000);
  expect(Date.parse(x509.validFrom)).toBeLessThan(now);
  const byForge = forge.pki.certificateFromPem(facts.pem);
  expect(byForge.version).toBe(2);
  expect(byForge.verify(byForge)).toBe(true);
  expect(byForge.getExtension("keyUsage")).toMatchObject({
    digitalSignature: true,
    nonRepudiation: true,
    keyCertSign: true,
    cRLSign: false,
    critical: true,
  });
  expect(byForge.verifySubjectKeyIdentifier()).toBe(true);
  expect(byForge.getExtension("authorityKeyIdentifier")).toBeTruthy();
});

test("its facts are read from it, as those of an imported one", async () => {
  const { facts } = await make();

  expect(facts).toMatchObject({
    origin: "created",
    roles: ["AISP", "PISP"],
    usage: null,
    selfSigned: true,
    keyBits: 2048,
    chainLength: 0,
    chainEndsAtRoot: true,
    chainPem: facts.pem,
  });
  expect(facts.subject).toBe(`CN=${facts.commonName}`);
  expect(facts.issuer).toBe(facts.subject);
  const digest = new X509Certificate(facts.pem).fingerprint256;
  expect(facts.fingerprint).toBe(digest.toLowerCase());
});

test("two of one name have names and serial numbers of their own", async () => {
  const [one, other] = [await make(), await make()];

  expect(one.facts.commonName).toMatch(/^Zandlezer [0-9a-f]{6} PISP AISP$/);
  expect(one.facts.commonName).not.toBe(other.facts.commonName);
  expect(one.facts.serialNumber).not.toBe(other.facts.serialNumber);
  expect(one.facts.serialNumber).toMatch(/^[4-7][0-9a-f]{31}$/);
});

test("the longest name with every role stays within bunq's 64 characters", async () => {
  const roles = ["AISP", "PISP", "CBPII"] as const;
  const { facts } = await createCertificate({ name: "Z".repeat(40), roles, pair, now });

  expect(facts.commonName.length).toBeLessThanOrEqual(64);
});

test("a name in other letters is kept as it was typed", async () => {
  const { facts } = await make("Bäckerei Öl, GmbH");

  expect(facts.commonName).toMatch(/^Bäckerei Öl, GmbH [0-9a-f]{6} PISP AISP$/);
  expect(facts.subject).toContain(String.raw`Öl\, GmbH`);
});
