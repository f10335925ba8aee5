import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { AppError } from "../app-error.ts";
import { generateKeyPair } from "./generate-key-pair.ts";
import { exportPrivateKeyPem } from "./key-pair.ts";
import { publicKeyFromPem } from "./public-key-from-pem.ts";

const pair = await generateKeyPair();
const pem = pair.publicKeyPem;
const body = pem.split("\n").slice(1, -2).join("");

describe("bunq's key is read however its line breaks arrive", () => {
  test.each([
    ["as it should be", pem],
    ["without the final line break", pem.trimEnd()],
    ["with CRLF", pem.replaceAll("\n", "\r\n")],
    ["with line breaks spelled as two characters", pem.replaceAll("\n", String.raw`\n`)],
    ["with CRLF spelled out", pem.replaceAll("\n", String.raw`\r\n`)],
    ["in one long line", `-----BEGIN PUBLIC KEY-----${body}-----END PUBLIC KEY-----`],
    ["with space around it", `\n  ${pem}\n\n`],
    ["as PKCS#1", pair.publicKey.export({ type: "pkcs1", format: "pem" }).toString()],
  ])("%s", (_, text) => {
    expect(publicKeyFromPem(text).equals(pair.publicKey)).toBe(true);
  });
});

describe("anything else is an answer nobody expected", () => {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  test.each([
    ["nothing", ""],
    ["a placeholder", "server_public_key"],
    ["a key cut in half", pem.slice(0, 200)],
    ["damaged base64", pem.replace(body.slice(20, 60), "")],
    ["an EC key", ec.publicKey.export({ type: "spki", format: "pem" }).toString()],
    ["a private key", exportPrivateKeyPem(pair)],
    ["far too much text", pem + " ".repeat(70_000)],
  ])("%s", (_, text) => {
    expect(() => publicKeyFromPem(text)).toThrow(AppError);
    expect(() => publicKeyFromPem(text)).toThrow(/signatures cannot be checked/);
  });
});
