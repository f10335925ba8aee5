import * as fc from "fast-check";
import forge from "node-forge";
import { expect, test } from "vitest";
import { signatureVector } from "../../testing/signature-vector.ts";
import { generateKeyPair } from "./generate-key-pair.ts";
import { exportPrivateKeyPem } from "./key-pair.ts";
import { signBytes } from "./sign-bytes.ts";
import { verifyBytes } from "./verify-bytes.ts";

const bodies = fc.oneof(
  fc.constant(Buffer.alloc(0)),
  fc.string({ unit: "binary" }).map((text) => Buffer.from(text, "utf8")),
  fc
    .constantFrom("Überweisung €", "café", "日本語", "👩‍👩‍👧", "\r\n", "{}")
    .map((text) => Buffer.from(JSON.stringify({ description: text }), "utf8")),
  fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value, null, 4), "utf8")),
  fc.uint8Array({ maxLength: 4096 }).map((bytes) => Buffer.from(bytes)),
);

/** forge takes bytes as a text of one character each. */
function digest(body: Buffer): forge.md.MessageDigest {
  return forge.md.sha256.create().update(body.toString("latin1"), "raw");
}

test("node:crypto and node-forge make the same signature, and each accepts the other's", async () => {
  const pair = await generateKeyPair();
  const forgePrivate = forge.pki.privateKeyFromPem(exportPrivateKeyPem(pair));
  const forgePublic = forge.pki.publicKeyFromPem(pair.publicKeyPem);
  fc.assert(
    fc.property(bodies, (body) => {
      const ours = signBytes(pair.privateKey, body);
      const theirs = forge.util.encode64(forgePrivate.sign(digest(body)));
      expect(theirs).toBe(ours);
      expect(verifyBytes(pair.publicKey, body, theirs)).toBe(true);
      expect(forgePublic.verify(digest(body).digest().bytes(), forge.util.decode64(ours))).toBe(
        true,
      );
    }),
    { numRuns: 40 },
  );
});

test("the published signature of another client's key and body is the one made here", () => {
  const { body, privateKey, publicKey, signature } = signatureVector;
  expect(signBytes(privateKey, body)).toBe(signature);
  expect(verifyBytes(publicKey, body, signature)).toBe(true);
});

test("a signature is standard base64 in one line", async () => {
  const { privateKey } = await generateKeyPair();
  expect(signBytes(privateKey, Buffer.from("{}"))).toMatch(/^[A-Za-z0-9+/]{342}==$/);
});

test("the same body signs the same way every time, as GET and DELETE without a body do", async () => {
  const { privateKey } = await generateKeyPair();
  expect(signBytes(privateKey, new Uint8Array())).toBe(signBytes(privateKey, Buffer.alloc(0)));
});

test("a view into a larger buffer is signed as the bytes it shows", async () => {
  const { privateKey, publicKey } = await generateKeyPair();
  const larger = Buffer.from('xx{"amount":10}yy');
  const view = larger.subarray(2, -2);
  expect(verifyBytes(publicKey, Buffer.from('{"amount":10}'), signBytes(privateKey, view))).toBe(
    true,
  );
});
