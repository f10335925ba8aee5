import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { AppError } from "../app-error.ts";
import { makeTestCertificate } from "../certificates/testing/make-test-certificate.ts";
import { fingerprint } from "../keys/fingerprint.ts";
import { readPastedKey } from "./read-pasted-key.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const spki = publicKey.export({ type: "spki", format: "pem" }).toString();
const pkcs1 = publicKey.export({ type: "pkcs1", format: "pem" }).toString();

function refusalOf(text: string): AppError {
  try {
    readPastedKey(text);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("the key was taken");
}

describe("a pasted public key", () => {
  test.each([
    ["PEM", spki],
    ["PEM in the older form", pkcs1],
    ["PEM with line breaks as two characters", spki.replaceAll("\n", "\\n")],
    ["PEM with Windows line ends and prose before it", `Key:\r\n${spki.replaceAll("\n", "\r\n")}`],
    ["base64 alone", spki.split("\n").slice(1, -2).join("")],
  ])("is read from %s", (_form, text) => {
    expect(fingerprint(readPastedKey(text))).toBe(fingerprint(publicKey));
  });

  test("is read from a certificate", () => {
    expect(readPastedKey(makeTestCertificate().pem).asymmetricKeyType).toBe("rsa");
  });

  test.each([
    ["PKCS#8", privateKey.export({ type: "pkcs8", format: "pem" }).toString()],
    ["PKCS#1", privateKey.export({ type: "pkcs1", format: "pem" }).toString()],
    ["both halves", `${spki}\n${privateKey.export({ type: "pkcs8", format: "pem" }).toString()}`],
    [
      "PKCS#8 without its lines",
      privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"),
    ],
  ])("that is a private one (%s) is refused, and not a line of it is repeated", (_form, text) => {
    const { payload, message, cause } = refusalOf(text);

    expect(payload).toMatchObject({ code: "invalid_input", field: "publicKeyPem" });
    const lines = text.split("\n").filter((line) => line.length >= 64);
    expect(lines.filter((line) => message.includes(line.slice(0, 20)))).toEqual([]);
    expect(cause).toBeUndefined();
  });

  test("on an elliptic curve is named for what it is", () => {
    const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;

    expect(refusalOf(ec.export({ type: "spki", format: "pem" }).toString()).message).toContain(
      "of another kind (ec)",
    );
  });
});
