import { createPublicKey } from "node:crypto";
import forge from "node-forge";
import { describe, expect, test } from "vitest";
import { importCertificate } from "./import-certificate.ts";
import {
  freshTestKey,
  makeTestCertificate,
  testKey,
  type TestCertificateWishes,
} from "./testing/make-test-certificate.ts";

const now = Date.now();
const root = makeTestCertificate({ commonName: "Zandwortel Root", privateKey: freshTestKey() });
const middle = makeTestCertificate({
  commonName: "Zandwortel CA",
  issuer: root,
  privateKey: freshTestKey(),
});
const issued = (wishes: TestCertificateWishes = {}) =>
  makeTestCertificate({ issuer: middle, ...wishes });
const own = issued();
const read = (texts: Parameters<typeof importCertificate>[0]) => importCertificate(texts, now);

describe("a certificate is read with its chain and its key", () => {
  test("from three fields, the chain in whatever order", async () => {
    const { facts, privateKey } = await read({
      certificate: own.pem,
      chain: root.pem + middle.pem,
      key: own.keyPem,
    });

    expect(facts).toMatchObject({
      origin: "imported",
      subject: "CN=Zandlezer PISP AISP",
      issuer: "CN=Zandwortel CA",
      selfSigned: false,
      serialNumber: "0badcafe",
      keyBits: 2048,
      chainLength: 2,
      chainEndsAtRoot: true,
      leftOut: 0,
      pem: own.pem,
      chainPem: middle.pem + root.pem,
    });
    expect(privateKey.equals(own.privateKey)).toBe(true);
  });

  test("from one text that holds all of it, key first", async () => {
    const { facts } = await read({ certificate: own.keyPem + root.pem + own.pem + middle.pem });

    expect(facts).toMatchObject({ pem: own.pem, chainLength: 2 });
  });

  test("from base64 without armour, which is how a .cer file arrives", async () => {
    const der = own.pem.replaceAll(/-----[^-]+-----|\s/g, "");
    const { facts } = await read({ certificate: der, chain: middle.pem, key: own.keyPem });

    expect(facts).toMatchObject({ pem: own.pem, chainLength: 1, chainEndsAtRoot: false });
  });

  test.each([
    ["encrypted PKCS#8", { type: "pkcs8", cipher: "aes-256-cbc", passphrase: "brood" }],
    ["encrypted PKCS#1", { type: "pkcs1", cipher: "aes-128-cbc", passphrase: "brood" }],
    ["PKCS#1", { type: "pkcs1" }],
  ] as const)("with a key in %s", async (_form, options) => {
    const key = own.privateKey.export({ format: "pem", ...options }).toString();
    const texts = { certificate: own.pem, chain: middle.pem, key, passphrase: "brood" };

    expect((await read(texts)).facts.commonName).toBe("Zandlezer PISP AISP");
  });

  test("from a PKCS#12 file, with all its certificates", async () => {
    const file = forge.pkcs12.toPkcs12Asn1(
      forge.pki.privateKeyFromPem(own.keyPem),
      [own, middle, root].map(({ pem }) => forge.pki.certificateFromPem(pem)),
      "brood",
      { algorithm: "aes256", count: 100 },
    );
    const certificate = forge.util.encode64(forge.asn1.toDer(file).getBytes());

    const { facts } = await read({ certificate, passphrase: "brood" });
    expect(facts).toMatchObject({ pem: own.pem, chainLength: 2, chainEndsAtRoot: true });
    await expect(read({ certificate, passphrase: "boter" })).rejects.toMatchObject({
      payload: { field: "passphrase" },
    });
  });

  test("self-signed, which is its own chain", async () => {
    const self = makeTestCertificate();
    const { facts } = await read({ certificate: self.pem, chain: self.pem, key: self.keyPem });

    expect(facts).toMatchObject({ selfSigned: true, chainLength: 0, chainPem: self.pem });
  });

  test("with a key of 3072 bits, as many issuers make them", async () => {
    const large = makeTestCertificate({ privateKey: freshTestKey(3072) });
    const { facts } = await read({ certificate: large.pem, key: large.keyPem });

    expect(facts.keyBits).toBe(3072);
  });

  test("what stands beside the chain is left out and counted", async () => {
    const stranger = makeTestCertificate({ commonName: "Stranger", privateKey: freshTestKey() });
    const chain = stranger.pem + middle.pem;
    const { facts } = await read({ certificate: own.pem, chain, key: own.keyPem });

    expect(facts).toMatchObject({ leftOut: 1, chainLength: 1, chainPem: middle.pem });
  });
});

describe("the roles are found", () => {
  test.each([
    ["Zandlezer PISP AISP", ["AISP", "PISP"]],
    ["Zandlezer CBPII", ["CBPII"]],
    ["AISP", ["AISP"]],
    ["Zandlezer aisp, XAISP", []],
  ])("in the common name %s", async (commonName, roles) => {
    const certificate = makeTestCertificate({ commonName });
    const { facts } = await read({ certificate: certificate.pem, key: certificate.keyPem });

    expect(facts.roles).toEqual(roles);
  });

  test.each([
    ["0.4.0.19495.1.1", "ASPSP"],
    ["0.4.0.19495.1.2", "PISP"],
    ["0.4.0.19495.1.3", "AISP"],
    ["0.4.0.19495.1.4", "CBPII"],
  ])("in the PSD2 statement %s", async (oid, role) => {
    const certificate = makeTestCertificate({ commonName: "api.example", roleOids: [oid] });
    const { facts } = await read({ certificate: certificate.pem, key: certificate.keyPem });

    expect(facts.roles).toEqual([role]);
  });

  test("in both, each once; and what the certificate is for", async () => {
    const certificate = makeTestCertificate({
      commonName: "Bank PISP",
      roleOids: ["0.4.0.19495.1.2", "0.4.0.19495.1.3", "1.2.3"],
      typeOid: "0.4.0.1862.1.6.2",
    });
    const { facts } = await read({ certificate: certificate.pem, key: certificate.keyPem });

    expect(facts).toMatchObject({ roles: ["AISP", "PISP"], usage: "seal" });
  });

  test("a website's certificate is told from a seal", async () => {
    const certificate = makeTestCertificate({ typeOid: "0.4.0.1862.1.6.3" });
    const { facts } = await read({ certificate: certificate.pem, key: certificate.keyPem });

    expect(facts.usage).toBe("web");
  });
});

test("the whole subject is kept in its order, its commas escaped", async () => {
  const certificate = makeTestCertificate({
    more: [
      ["countryName", "NL"],
      ["organizationName", "Zandbank, Lezers & Zonen B.V."],
    ],
  });
  const { facts } = await read({ certificate: certificate.pem, key: certificate.keyPem });

  expect(facts.subject).toBe(
    String.raw`C=NL, O=Zandbank\, Lezers & Zonen B.V., CN=Zandlezer PISP AISP`,
  );
});

test("the key that is kept is the one whose public half the certificate holds", async () => {
  const { facts, privateKey } = await read({
    certificate: own.pem,
    chain: middle.pem,
    key: own.keyPem,
  });

  expect(createPublicKey(privateKey).equals(createPublicKey(facts.pem))).toBe(true);
  expect(privateKey.equals(testKey())).toBe(true);
});
