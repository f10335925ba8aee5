import * as fc from "fast-check";
import { expect, test } from "vitest";
import { AppError } from "../app-error.ts";
import { armour, bytesOf } from "../keys/test-key-material.ts";
import { importCertificate, type CertificateTexts } from "./import-certificate.ts";
import { freshTestKey, makeTestCertificate } from "./testing/make-test-certificate.ts";

const now = Date.now();
const root = makeTestCertificate({ commonName: "Zandwortel CA", privateKey: freshTestKey() });
const own = makeTestCertificate({
  issuer: root,
  more: [["organizationName", "Zandbank"]],
  roleOids: ["0.4.0.19495.1.2", "0.4.0.19495.1.3"],
  typeOid: "0.4.0.1862.1.6.2",
});
const whole: CertificateTexts = { certificate: own.pem, chain: root.pem, key: own.keyPem };

/** The only thing an import may throw is a refusal that names a field; else the certificate comes out. */
async function staysCivil(texts: CertificateTexts): Promise<void> {
  const outcome: unknown = await importCertificate(texts, now).catch((error: unknown) => error);
  if (!(outcome instanceof Error)) return;
  expect(outcome).toBeInstanceOf(AppError);
  const { code, field, message } = (outcome as AppError).payload;
  expect(code).toBe("invalid_input");
  expect(["certificate", "chain", "key", "passphrase"]).toContain(field);
  expect(message.length).toBeLessThan(50_000);
}

const place = fc.constantFrom("certificate", "chain", "key");

test("random text in any field is refused and nothing worse", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.base64String(),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => armour("CERTIFICATE", Buffer.from(bytes))),
  );
  await fc.assert(
    fc.asyncProperty(place, text, (field, value) => staysCivil({ ...whole, [field]: value })),
    { numRuns: 200 },
  );
});

test("changed bytes inside a certificate are refused, or do not matter", async () => {
  const edits = fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(place, edits, (field, changes) => {
      const bytes = bytesOf(whole[field] ?? "");
      for (const { at, to } of changes) bytes[at % bytes.length] = to;
      const label = field === "key" ? "PRIVATE KEY" : "CERTIFICATE";
      return staysCivil({ ...whole, [field]: armour(label, bytes) });
    }),
    { numRuns: 300 },
  );
});

test("texts cut, doubled, mixed or shuffled by a careless paste are refused, or do not matter", async () => {
  const pieces = [own.pem, root.pem, own.keyPem, "prose\n", own.pem.slice(0, 400)];
  const mixed = fc
    .array(fc.constantFrom(...pieces), { maxLength: 6 })
    .map((chosen) => chosen.join("\n"));
  await fc.assert(
    fc.asyncProperty(mixed, mixed, mixed, (certificate, chain, key) =>
      staysCivil({ certificate, chain, key, passphrase: "brood" }),
    ),
    { numRuns: 150 },
  );
});

test("material made to exhaust a reader is refused in bounded time", async () => {
  const nested = Buffer.concat(
    Array.from({ length: 8000 }, () => Buffer.from([0x30, 0x82, 0x20, 0x00])),
  );
  const started = performance.now();
  for (const text of [
    "-----BEGIN ".repeat(5000),
    "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n".repeat(1000),
    armour("CERTIFICATE", nested),
    armour("PKCS12", Buffer.alloc(40_000, 0x30)),
    own.pem.repeat(40),
    root.pem.repeat(20),
    " \n".repeat(30_000),
  ]) {
    await staysCivil({ ...whole, certificate: text });
    await staysCivil({ ...whole, chain: text });
    await expect(importCertificate({ certificate: text }, now)).rejects.toBeInstanceOf(AppError);
  }
  // Seconds for all 21 of them on a busy machine; a reader that is caught takes minutes.
  expect(performance.now() - started).toBeLessThan(20_000);
});
