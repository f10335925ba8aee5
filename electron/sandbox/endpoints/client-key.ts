import { createPublicKey, type KeyObject } from "node:crypto";
import { clientKeyInvalid, wrongModulusLength } from "../refusals.ts";

/** The PEM is kept as it was sent; one of 2048 bits has about 450 characters. */
const longestPem = 4096;

const pemForm = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/;

function importKey(base64: string): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(base64, "base64"), format: "der", type: "spki" });
  } catch {
    throw clientKeyInvalid("The PEM block does not hold a SubjectPublicKeyInfo.");
  }
}

/**
 * Reads the key an installation brings: RSA of 2048 bits in a `PUBLIC KEY` PEM, with the line
 * breaks in any place (bunq's Java SDK wraps nothing, its Python SDK ends without one). Answers the
 * base64 of its DER, in one spelling, so that the same key is recognised again.
 */
export function readClientKey(pem: string): string {
  if (pem.length > longestPem) throw clientKeyInvalid("It is too long for a key of 2048 bits.");
  const base64 = pemForm.exec(pem)?.[1];
  if (base64 === undefined) {
    throw clientKeyInvalid("It has to be a PEM block that begins with BEGIN PUBLIC KEY.");
  }
  const key = importKey(base64);
  if (key.asymmetricKeyType !== "rsa") throw clientKeyInvalid("It has to be an RSA key.");
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits !== 2048) throw wrongModulusLength(bits);
  return key.export({ type: "spki", format: "der" }).toString("base64");
}
