import { generateKeyPair as generate } from "node:crypto";
import { promisify } from "node:util";
import { keyPairFromPrivateKey, type KeyPair } from "./key-pair.ts";

/**
 * RSA-2048 with exponent 65537, the only size bunq takes (doc.bunq.com, "Installation"). Works on
 * the thread pool: the event loop goes on turning.
 */
export async function generateKeyPair(): Promise<KeyPair> {
  const { privateKey } = await promisify(generate)("rsa", {
    modulusLength: 2048,
    publicExponent: 65_537,
  });
  return keyPairFromPrivateKey(privateKey);
}
