import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  install,
  item,
  onboard,
  parsed,
  pemOf,
  send,
  sentence,
  testKeys,
} from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

async function installPem(pem: unknown) {
  const { baseUrl } = await startForTest();
  return send(baseUrl, "/v1/installation", { body: { client_public_key: pem } });
}

const pem = pemOf(testKeys.publicKey);

describe("an installation", () => {
  test("answers an id, a token and the server's key, in this order and unsigned", async () => {
    const answer = await installPem(pem);

    const items = parsed(answer).Response ?? [];

    expect(items.flatMap((entry) => Object.keys(entry))).toEqual([
      "Id",
      "Token",
      "ServerPublicKey",
    ]);
    expect(item(answer, "Token")["token"]).toMatch(/^[0-9a-f]{64}$/);
    expect(item(answer, "ServerPublicKey")["server_public_key"]).toMatch(
      /^-----BEGIN PUBLIC KEY-----\n(.{1,64}\n)+-----END PUBLIC KEY-----\n$/,
    );
    expect(answer.headers["x-bunq-server-signature"]).toBeUndefined();
  });

  test.each([
    ["without the final line feed, as bunq's Python SDK sends it", pem.trimEnd()],
    ["with CRLF line ends", pem.replaceAll("\n", "\r\n")],
    [
      "in one line, as bunq's Java SDK sends it",
      `-----BEGIN PUBLIC KEY-----\n${pem.split("\n").slice(1, -2).join("")}\n-----END PUBLIC KEY-----`,
    ],
  ])("accepts a key %s", async (_, spelling) => {
    expect((await installPem(spelling)).status).toBe(200);
  });

  test("refuses a key of 1024 bits in bunq's words", async () => {
    const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });

    const answer = await installPem(pemOf(publicKey));

    expect(answer.status).toBe(400);
    expect(sentence(answer)).toBe(
      'Provided client public key has an incorrect modulus length. Modulus length must be "2048", got "1024"',
    );
  });

  const pkcs1 = testKeys.publicKey.export({ type: "pkcs1", format: "pem" }).toString();
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  test.each([
    ["text that is no PEM", "hello"],
    ["a PEM with something else inside", pem.replace("MII", "AII")],
    ["line feeds that were escaped twice", pem.replaceAll("\n", String.raw`\n`)],
    ["a PKCS#1 public key", pkcs1],
    ["a key of an elliptic curve", pemOf(ec.publicKey)],
  ])("refuses %s", async (_, wrong) => {
    const answer = await installPem(wrong);

    expect(answer.status).toBe(400);
    expect(sentence(answer)).toBe("Client Public Key Invalid");
  });

  test.each([undefined, null, "", 7])("refuses %s in place of a key", async (wrong) => {
    const answer = await installPem(wrong);

    expect(answer.status).toBe(400);
    expect(sentence(answer)).toContain('"client_public_key"');
  });

  test("refuses a key pair a second time, in whatever spelling", async () => {
    const { baseUrl } = await startForTest();
    await install(baseUrl);

    const body = { client_public_key: pem.trimEnd() };
    const again = await send(baseUrl, "/v1/installation", { body });

    expect(again.status).toBe(400);
    expect(sentence(again)).toBe("Client public key is already in use by another installation.");
  });
});

describe("reading an installation", () => {
  test("works with the installation's token and with a session's", async () => {
    const { baseUrl } = await startForTest();
    const { installation, sessionToken } = await onboard(baseUrl);
    const path = `/v1/installation/${installation.id}`;

    for (const token of [installation.token, sessionToken]) {
      const list = await send(baseUrl, "/v1/installation", { token });
      const one = await send(baseUrl, path, { token });
      const key = await send(baseUrl, `${path}/server-public-key`, { token });

      expect(item(list, "Id")["id"]).toBe(installation.id);
      expect(item(one, "Id")["id"]).toBe(installation.id);
      expect(item(key, "ServerPublicKey")["server_public_key"]).toBe(installation.serverKey);
    }
  });

  test("does not reach another installation", async () => {
    const { baseUrl } = await startForTest();
    const { token, id } = await install(baseUrl);

    expect((await send(baseUrl, `/v1/installation/${id + 1}`, { token })).status).toBe(404);
  });
});
