import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { generateKeyPair } from "./generate-key-pair.ts";
import { importPrivateKey } from "./import-private-key.ts";
import { exportPrivateKeyPem } from "./key-pair.ts";
import { publicKeyFromPem } from "./public-key-from-pem.ts";
import { signBytes } from "./sign-bytes.ts";
import { verifyBytes } from "./verify-bytes.ts";

function isForgeLoaded(): boolean {
  const { cache } = createRequire(import.meta.url);
  return Object.keys(cache).some((path) => path.includes("node-forge"));
}

test("node-forge stays on disk until key material is imported", async () => {
  const pair = await generateKeyPair();
  const body = Buffer.from("{}");
  verifyBytes(publicKeyFromPem(pair.publicKeyPem), body, signBytes(pair.privateKey, body));
  expect(isForgeLoaded()).toBe(false);
  await importPrivateKey(exportPrivateKeyPem(pair));
  expect(isForgeLoaded()).toBe(true);
});
