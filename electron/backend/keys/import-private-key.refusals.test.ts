import { generateKeyPairSync } from "node:crypto";
import forge from "node-forge";
import { describe, expect, test } from "vitest";
import { refusedImport } from "./refused-import.ts";
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
const pkcs8 = toPkcs8(key);
const pkcs1 = toPkcs1(key);
const publicKey = forge.pki.publicKeyToPem(certificateOf(key).publicKey);
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const ed25519 = generateKeyPairSync("ed25519").privateKey;
const pss = generateKeyPairSync("rsa-pss", { modulusLength: 2048 }).privateKey;

function ecParameters(): string {
  return armour("EC PARAMETERS", Buffer.from("06082a8648ce3d030107", "hex"));
}

describe("what is no RSA private key is named, with the way out", () => {
  test.each([
    ["a public key", publicKey, /public key \(RSA, 2048 bits\).*Paste the private key/],
    [
      "a PKCS#1 public key",
      armour(
        "RSA PUBLIC KEY",
        bytesOf(forge.pki.publicKeyToRSAPublicKeyPem(certificateOf(key).publicKey)),
      ),
      /public key \(RSA, 2048 bits\)/,
    ],
    [
      "a certificate",
      forge.pki.certificateToPem(certificateOf(key)),
      /certificate \(CN=Bakkerij Zonneschijn, C=NL\).*Paste the private key/,
    ],
    [
      "a certificate request",
      requestOf(key),
      /certificate request \(CN=Bakkerij Zonneschijn, C=NL\)/,
    ],
    [
      "an OpenSSH key",
      forge.ssh
        .privateKeyToOpenSSH(forge.pki.privateKeyFromPem(pkcs8))
        .replaceAll("RSA", "OPENSSH"),
      /OpenSSH.*ssh-keygen -p -m pkcs8/,
    ],
    ["an EC key", toPkcs8(ec), /another kind \(EC\).*RSA keys of 2048 bits/],
    ["an EC key in its own form", ec.export({ type: "sec1", format: "pem" }).toString(), /\(EC\)/],
    [
      "an EC key after its parameters",
      ecParameters() + ec.export({ type: "sec1", format: "pem" }).toString(),
      /\(EC\)/,
    ],
    ["EC parameters alone", ecParameters(), /parameters without a key/],
    ["an Ed25519 key", toPkcs8(ed25519), /another kind \(Ed25519\)/],
    ["an RSA-PSS key", toPkcs8(pss), /another kind \(RSA-PSS\)/],
    [
      "a PGP key",
      armour("PGP PRIVATE KEY BLOCK", Buffer.from("x")),
      /not a private key of a known/,
    ],
    [
      "a PuTTY key",
      "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n",
      /PuTTYgen.*Export OpenSSH/,
    ],
    ["an SSH public key", "ssh-rsa AAAAB3NzaC1yc2E me@home", /SSH public key/],
    ["a JSON Web Key", JSON.stringify(key.export({ format: "jwk" })), /JSON Web Key.*PKCS#8 PEM/],
    ["a bunq API key", `sandbox_${"0123456789abcdef".repeat(4)}`, /bunq API key.*Device/],
    ["a PKCS#12 file without a key", toPkcs12(null, null), /certificates but no private key/],
    [
      "other base64",
      Buffer.from("30020500", "hex").toString("base64"),
      /private key of a known form/,
    ],
    ["prose", "please sign my requests", /not a key.*BEGIN PRIVATE KEY/],
  ])("%s", async (_, text, message) => {
    expect(await refusedImport(text)).toEqual({
      field: "pem",
      message: expect.stringMatching(message),
    });
  });

  test("an EC key inside an encrypted file", async () => {
    const text = ec
      .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "brood" })
      .toString();
    const refused = await refusedImport(text, "brood");
    expect(refused).toEqual({ field: "pem", message: expect.stringContaining("(EC)") });
  });
});

describe("a damaged text is told from a wrong one", () => {
  const [, firstLine = ""] = pkcs8.split("\n");
  test.each([
    ["nothing", "", /Nothing was pasted/],
    ["only space", " \r\n\t ", /Nothing was pasted/],
    ["a binary file", `0\u0000${pkcs8}`, /binary file/],
    ["more than 64 KB", pkcs8 + " ".repeat(65_536), /over 64 KB/],
    ["more than 64 KB in bytes, not in characters", "€".repeat(22_000), /over 64 KB/],
    ["cut off before the end", pkcs8.slice(0, 900), /cut off.*-----END/],
    ["cut off within the last line", pkcs8.trimEnd().slice(0, -3), /cut off/],
    ["a second start before the end", pkcs8.slice(0, 900) + pkcs8, /cut off/],
    ["without the first line", pkcs8.slice(pkcs8.indexOf("\n")), /first line is missing/],
    [
      "a foreign character",
      pkcs8.replace(firstLine, firstLine.replace(/.$/, "*")),
      /not whole base64/,
    ],
    ["a lost character", pkcs8.replace(firstLine, firstLine.slice(1)), /not whole base64/],
    ["a lost line", pkcs8.replace(`${firstLine}\n`, ""), /damaged/],
    [
      "contents cut short",
      armour("PRIVATE KEY", bytesOf(pkcs8).subarray(0, 900)),
      /damaged or cut/,
    ],
    ["two private keys", pkcs8 + pkcs1, /2 private keys/],
    [
      "an unusual old cipher",
      oldCipher("CAMELLIA-256-CBC,00112233445566778899AABBCCDDEEFF"),
      /not read here/,
    ],
  ])("%s", async (_, text, message) => {
    expect(await refusedImport(text, "brood")).toEqual({
      field: "pem",
      message: expect.stringMatching(message),
    });
  });
});

function oldCipher(dekInfo: string): string {
  const [begin = "", ...rest] = pkcs1.split("\n");
  return [begin, "Proc-Type: 4,ENCRYPTED", `DEK-Info: ${dekInfo}`, "", ...rest].join("\n");
}

describe("a passphrase that is missing or wrong is asked for again", () => {
  const secret = "Brood & rösti";
  const write = (type: "pkcs8" | "pkcs1"): string =>
    key.export({ type, format: "pem", cipher: "aes-256-cbc", passphrase: secret }).toString();
  test.each([
    ["encrypted PKCS#8", write("pkcs8")],
    ["encrypted PKCS#1", write("pkcs1")],
    ["PKCS#12", toPkcs12(key, secret)],
  ])("%s", async (_, text) => {
    expect(await refusedImport(text)).toEqual({
      field: "passphrase",
      message: expect.stringContaining("protected by a passphrase"),
    });
    expect(await refusedImport(text, "brood en rosti")).toEqual({
      field: "passphrase",
      message: expect.stringContaining("does not open"),
    });
  });

  test("no wrong passphrase ever opens a key or fails in another way", async () => {
    const text = write("pkcs1");
    for (let attempt = 0; attempt < 600; attempt += 1) {
      const { field } = await refusedImport(text, `wrong passphrase ${attempt}`);
      expect(field).toBe("passphrase");
    }
  });
});

test("a file that asks for millions of rounds is refused before the first", async () => {
  const info = forge.pki.encryptPrivateKeyInfo(
    forge.asn1.fromDer(bytesOf(pkcs8).toString("latin1")),
    "brood",
    { algorithm: "aes256", count: 64 },
  );
  setRounds(info, "\u007f\u00ff\u00ff\u00ff");
  const refused = await refusedImport(forge.pki.encryptedPrivateKeyToPem(info), "brood");
  expect(refused.message).toMatch(/more than 200,000 rounds/);
});

test("a file whose round count has no bytes is refused like any that does not open", async () => {
  const info = forge.pki.encryptPrivateKeyInfo(
    forge.asn1.fromDer(bytesOf(pkcs8).toString("latin1")),
    "brood",
    { algorithm: "aes256", count: 64 },
  );
  setRounds(info, "");
  const { field } = await refusedImport(forge.pki.encryptedPrivateKeyToPem(info), "brood");
  expect(field).toBe("passphrase");
});

test("a PKCS#12 file that asks for as many is refused, wherever in it the number stands", async () => {
  const file = Buffer.from(toPkcs12(key, "brood", { count: 33_000 }), "base64");
  const asWritten = Buffer.from("02030080e8", "hex");
  for (const at of [file.indexOf(asWritten), file.lastIndexOf(asWritten)]) {
    const changed = Buffer.from(file);
    changed.write("02037fffff", at, "hex");
    const { message } = await refusedImport(changed.toString("base64"), "brood");
    expect(message).toMatch(/more than 200,000 rounds/);
  }
});

/** Puts another number where the only one-byte integer of an encrypted key's header is. */
function setRounds(node: forge.asn1.Asn1, rounds: string): void {
  if (!Array.isArray(node.value)) return;
  for (const child of node.value) {
    if (child.type === forge.asn1.Type.INTEGER && child.value === "\u0040") child.value = rounds;
    else setRounds(child, rounds);
  }
}

describe("a key bunq would refuse, or should, is refused here", () => {
  test.each([
    [1024, /1024 bits.*exactly 2048/],
    [3072, /3072 bits.*exactly 2048/],
  ])("%i bits", async (bits, message) => {
    const { field, message: told } = await refusedImport(toPkcs1(freshKey(bits)));
    expect(field).toBe("pem");
    expect(told).toMatch(message);
  });

  test("an exponent of 3", async () => {
    const { message } = await refusedImport(toPkcs8(freshKey(2048, 3)));
    expect(message).toMatch(/public exponent of this key is 3;.*65537/);
  });
});
