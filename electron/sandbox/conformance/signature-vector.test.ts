import { expect, test } from "vitest";
import { signatureVector } from "../../testing/signature-vector.ts";
import { signBytes, verifyBytes } from "../signatures.ts";
import { install, send, sentence } from "../testing/sandbox-client.ts";
import { startForTest } from "../testing/start-for-test.ts";

const { body, privateKey, publicKey, signature } = signatureVector;

test("the sandbox signs the known body with the known key as it was published", () => {
  expect(signBytes(privateKey, body)).toBe(signature);
});

test("the sandbox's check takes the published signature for its body, and for no other", () => {
  expect(verifyBytes(publicKey, body, signature)).toBe(true);
  expect(verifyBytes(publicKey, Buffer.from('{"amount": 50}'), signature)).toBe(false);
});

test("a client that is installed with the known key is believed its published signature", async () => {
  const sandbox = await startForTest();
  const { token } = await install(sandbox.baseUrl, publicKey);
  const register = (sent: string) =>
    send(sandbox.baseUrl, "/v1/device-server", { token, body: sent, signature });

  const right = await register(body.toString());
  const wrong = await register('{"amount": 50}');

  expect(sentence(right)).not.toBe("The request signature is invalid.");
  expect(sentence(wrong)).toBe("The request signature is invalid.");
  expect(sandbox.requests.slice(-2).map((request) => request.signature)).toEqual([
    "verified",
    "invalid",
  ]);
});
