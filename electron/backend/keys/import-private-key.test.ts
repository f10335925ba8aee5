import { describe, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";
import { importPrivateKey } from "./import-private-key.ts";
import { exportPrivateKeyPem } from "./key-pair.ts";
import {
  armour,
  bytesOf,
  certificateOf,
  freshKey,
  toPkcs1,
  toPkcs12,
  toPkcs8,
} from "./test-key-material.ts";
import forge from "node-forge";

const key = freshKey();
const pkcs8 = toPkcs8(key);
const pkcs1 = toPkcs1(key);
const passphrase = "Brood & rösti";

function encrypted(type: "pkcs8" | "pkcs1", cipher: string, secret = passphrase): string {
  return key.export({ type, format: "pem", cipher, passphrase: secret }).toString();
}

describe("a key is imported", () => {
  const certificate = forge.pki.certificateToPem(certificateOf(key));
  const bag =
    "Bag Attributes\n    friendlyName: my key\n    localKeyID: 01 02\nKey Attributes: <none>\n";
  test.each([
    ["as PKCS#8", pkcs8],
    ["as PKCS#1", pkcs1],
    ["with CRLF line ends", pkcs8.replaceAll("\n", "\r\n")],
    ["with old Macintosh line ends", pkcs8.replaceAll("\n", "\r")],
    ["with a byte order mark", `\uFEFF${pkcs8}`],
    ["with space around and before every line", `\n\n${pkcs8.replaceAll(/^/gm, "    ")}\n\n`],
    ["with an explanation above", `Hi, here is the key: please keep it safe!\n\n${pkcs8}`],
    ["with the attributes OpenSSL writes", bag + pkcs8],
    ["beside its certificate", certificate + bag + pkcs8],
    ["as one quoted line of a .env file", `KEY="${pkcs8.replaceAll("\n", String.raw`\n`)}"`],
    ["without line breaks inside", armour("PRIVATE KEY", bytesOf(pkcs8)).replace(/\n(?!-)/g, "")],
    ["under the label of the other form", armour("RSA PRIVATE KEY", bytesOf(pkcs8))],
    ["as base64 without its first and last line", bytesOf(pkcs8).toString("base64")],
  ])("%s", async (_, text) => {
    const pair = await importPrivateKey(text);
    expect(pair.privateKey.equals(key)).toBe(true);
    expect(exportPrivateKeyPem(pair)).toBe(pkcs8);
    expect(pair.bits).toBe(2048);
    expect(pair.fingerprint).toBe(fingerprint(pair.publicKey));
  });
});

describe("a key is imported with its passphrase", () => {
  test.each([
    ["PKCS#8, AES-256", encrypted("pkcs8", "aes-256-cbc")],
    ["PKCS#8, AES-128", encrypted("pkcs8", "aes-128-cbc")],
    ["PKCS#8, triple DES", encrypted("pkcs8", "des-ede3-cbc")],
    ["PKCS#1 as OpenSSL once wrote it, AES-256", encrypted("pkcs1", "aes-256-cbc")],
    ["PKCS#1 as OpenSSL once wrote it, triple DES", encrypted("pkcs1", "des-ede3-cbc")],
    ["the same with CRLF", encrypted("pkcs1", "aes-128-cbc").replaceAll("\n", "\r\n")],
    ["PKCS#8 as node-forge writes it", forgeEncrypted("aes256")],
    ["PKCS#8 in the old PKCS#12 scheme", forgeEncrypted("3des", "brood")],
  ])("%s", async (form, text) => {
    const secret = form.includes("old PKCS#12") ? "brood" : passphrase;
    expect((await importPrivateKey(text, secret)).privateKey.equals(key)).toBe(true);
  });

  test("a passphrase for a key that has none is not minded", async () => {
    expect((await importPrivateKey(pkcs8, "never needed")).privateKey.equals(key)).toBe(true);
  });
});

describe("a PKCS#12 file is imported", () => {
  test.each([
    ["as base64 in one line", toPkcs12(key, "brood"), "brood"],
    ["as base64 in lines", toPkcs12(key, "brood").replaceAll(/.{64}/g, "$&\r\n"), "brood"],
    ["armoured", armour("PKCS12", Buffer.from(toPkcs12(key, "brood"), "base64")), "brood"],
    [
      "in the old scheme, with letters beyond ASCII",
      toPkcs12(key, "rösti", { algorithm: "3des" }),
      "rösti",
    ],
    ["with an empty passphrase", toPkcs12(key, ""), undefined],
    ["without a passphrase", toPkcs12(key, null), undefined],
  ])("%s", async (_, text, secret) => {
    expect((await importPrivateKey(text, secret)).privateKey.equals(key)).toBe(true);
  });
});

function forgeEncrypted(algorithm: "aes256" | "3des", secret = passphrase): string {
  const own = forge.pki.privateKeyFromPem(pkcs8);
  const info = forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(own));
  const utf8 = forge.util.encodeUtf8(secret);
  return forge.pki.encryptedPrivateKeyToPem(
    forge.pki.encryptPrivateKeyInfo(info, utf8, { algorithm, count: 2048 }),
  );
}
