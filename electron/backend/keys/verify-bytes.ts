import { verify, type KeyObject } from "node:crypto";

/**
 * True when `signature` is this RSA key's over exactly these bytes. Everything else is simply not:
 * an empty or damaged signature, base64 with line breaks or stray bits, a key that is not RSA.
 */
export function verifyBytes(publicKey: KeyObject, bytes: Uint8Array, signature: string): boolean {
  if (publicKey.asymmetricKeyType !== "rsa") return false;
  const decoded = Buffer.from(signature, "base64");
  // SECURITY: Node's decoder skips what is not base64; only the one spelling that encodes back to
  // itself counts, so that two texts never pass as one signature. verify-bytes.test.ts
  if (decoded.length === 0 || decoded.toString("base64") !== signature) return false;
  return verify("sha256", bytes, publicKey, decoded);
}
