import { generateKeyPairSync } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generateKeyPair } from "./generate-key-pair.ts";
import { signBytes } from "./sign-bytes.ts";
import { verifyBytes } from "./verify-bytes.ts";

const body = Buffer.from('{"description":"Überweisung €"}');
const { privateKey, publicKey } = await generateKeyPair();
const signature = signBytes(privateKey, body);

test("a signature holds for its own bytes and its own key only", async () => {
  const other = await generateKeyPair();
  expect(verifyBytes(publicKey, body, signature)).toBe(true);
  expect(verifyBytes(publicKey, Buffer.concat([body, Buffer.from("\n")]), signature)).toBe(false);
  expect(verifyBytes(other.publicKey, body, signature)).toBe(false);
});

describe("a signature in any other spelling is refused", () => {
  test.each([
    ["no text at all", ""],
    ["without its padding", signature.replace(/=+$/, "")],
    ["with a line break", `${signature.slice(0, 64)}\n${signature.slice(64)}`],
    ["with a space before", ` ${signature}`],
    ["in the URL alphabet", signature.replaceAll("+", "-").replaceAll("/", "_").concat("-")],
    ["with stray bits in the last character", signature.replace(/.==$/, (end) => nextLetter(end))],
    ["twice", signature + signature],
    ["cut in half", signature.slice(0, 172)],
  ])("%s", (_, spelling) => {
    expect(spelling).not.toBe(signature);
    expect(verifyBytes(publicKey, body, spelling)).toBe(false);
  });
});

/** The next letter of the alphabet decodes to the same byte: its lowest bits are thrown away. */
function nextLetter(end: string): string {
  const next = String.fromCharCode(end.charCodeAt(0) + 1);
  return `${next}==`;
}

test("no text makes verifying throw, and none but the signature passes", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
      expect(verifyBytes(publicKey, body, text)).toBe(text === signature);
    }),
  );
});

test("a key that is not RSA verifies nothing", () => {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  expect(verifyBytes(ec.publicKey, body, signature)).toBe(false);
});
