import { expect, test } from "vitest";
import { recognisePem } from "./recognise-pem.ts";

const pem = (label: string, extra = "") =>
  `-----BEGIN ${label}-----\n${extra}AAAA\n-----END ${label}-----\n`;

test("nothing is said while nothing is pasted", () => {
  expect(recognisePem(" \n")).toBeNull();
});

test.each([
  ["PKCS#8", pem("PRIVATE KEY"), { fits: true, encrypted: false }],
  ["encrypted PKCS#8", pem("ENCRYPTED PRIVATE KEY"), { fits: true, encrypted: true }],
  ["PKCS#1", pem("RSA PRIVATE KEY"), { fits: true, encrypted: false }],
  [
    "encrypted PKCS#1",
    pem("RSA PRIVATE KEY", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n"),
    { fits: true, encrypted: true },
  ],
])("a private key in %s fits", (_name, text, note) => {
  expect(recognisePem(text)).toMatchObject(note);
});

test.each([
  ["a public key", pem("PUBLIC KEY"), /public key/],
  ["a certificate", pem("CERTIFICATE"), /certificate/],
  ["an elliptic-curve key", pem("EC PRIVATE KEY"), /RSA/],
  ["an OpenSSH key", pem("OPENSSH PRIVATE KEY"), /ssh-keygen/],
  ["another label", pem("PKCS7"), /PKCS7/],
  ["no PEM at all", "AAAAB3NzaC1yc2E", /BEGIN/],
])("%s does not fit, and the note says why", (_name, text, words) => {
  expect(recognisePem(text)).toEqual({
    fits: false,
    encrypted: false,
    text: expect.stringMatching(words),
  });
});

test("a file with a certificate and its key counts as the key", () => {
  expect(recognisePem(pem("CERTIFICATE") + pem("PRIVATE KEY"))?.fits).toBe(true);
});
