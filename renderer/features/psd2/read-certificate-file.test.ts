import { expect, test } from "vitest";
import { readCertificateFile } from "./read-certificate-file.ts";
import { describeBrought, recogniseCertificate } from "./recognise-certificate.ts";

const file = (content: string | Uint8Array<ArrayBuffer>) => new File([content], "seal.cer");

test("PEM comes as it is, umlauts in its prose included", async () => {
  const text = "Käufer\n-----BEGIN CERTIFICATE-----\n…";
  expect(await readCertificateFile(file(text))).toEqual({ ok: true, text });
});

test("DER, as .cer and .p12 files have it, comes as base64", async () => {
  const bytes = new Uint8Array([0x30, 0x82, 0x04, 0xa4, 0x00]);
  expect(await readCertificateFile(file(bytes))).toEqual({ ok: true, text: "MIIEpAA=" });
});

test.each([
  ["an empty file", "", /“seal\.cer” is empty/],
  ["a file too large for a certificate", "x".repeat(48_001), /over 48 KB/],
])("%s is refused by its name", async (_what, content, message) => {
  expect(await readCertificateFile(file(content))).toEqual({
    ok: false,
    message: expect.stringMatching(message),
  });
});

const block = (label: string) => `-----BEGIN ${label}-----\nAA\n-----END ${label}-----\n`;

test.each([
  [block("CERTIFICATE"), "1 certificate.", false],
  [block("CERTIFICATE") + block("CERTIFICATE"), "2 certificates.", false],
  [block("PRIVATE KEY") + block("CERTIFICATE"), "1 certificate and a private key.", false],
  [block("ENCRYPTED PRIVATE KEY"), "No certificate among these blocks.", true],
])("what is pasted is counted", (pasted, words, encrypted) => {
  const note = recogniseCertificate(pasted);
  expect(note && [describeBrought(note), note.encrypted]).toEqual([words, encrypted]);
});

test("nothing is said of base64 alone", () => {
  expect(recogniseCertificate("MIIEpAA=")).toBeNull();
});
