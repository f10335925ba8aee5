import { createHash } from "node:crypto";
import forge from "node-forge";
import { expect, test } from "vitest";
import { generateKeyPair } from "./generate-key-pair.ts";
import { exportPrivateKeyPem, keyPairFromPrivatePem } from "./key-pair.ts";

test("a pair written to PEM and read back is the same pair", async () => {
  const pair = await generateKeyPair();
  const back = keyPairFromPrivatePem(exportPrivateKeyPem(pair));
  expect(back.privateKey.equals(pair.privateKey)).toBe(true);
  expect(back.publicKeyPem).toBe(pair.publicKeyPem);
  expect(back.fingerprint).toBe(pair.fingerprint);
});

test("the private key is written as PKCS#8 with LF line ends", async () => {
  const pem = exportPrivateKeyPem(await generateKeyPair());
  expect(pem).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  expect(pem).toMatch(/\n-----END PRIVATE KEY-----\n$/);
  expect(pem).not.toContain("\r");
});

test("the public key bunq gets is SPKI in lines of 64 columns with a final line break", async () => {
  const { publicKeyPem } = await generateKeyPair();
  const lines = publicKeyPem.split("\n");
  expect(lines[0]).toBe("-----BEGIN PUBLIC KEY-----");
  expect(lines.at(-2)).toBe("-----END PUBLIC KEY-----");
  expect(lines.at(-1)).toBe("");
  expect(lines.slice(1, -3).every((line) => line.length === 64)).toBe(true);
  expect(publicKeyPem).not.toContain("\r");
});

test("the fingerprint is SHA-256 over the public key's DER, as node-forge encodes it too", async () => {
  const { fingerprint, publicKeyPem } = await generateKeyPair();
  const info = forge.pki.publicKeyToAsn1(forge.pki.publicKeyFromPem(publicKeyPem));
  const der = Buffer.from(forge.asn1.toDer(info).getBytes(), "latin1");
  expect(fingerprint).toMatch(/^[0-9a-f]{2}(:[0-9a-f]{2}){31}$/);
  expect(fingerprint.replaceAll(":", "")).toBe(createHash("sha256").update(der).digest("hex"));
});
