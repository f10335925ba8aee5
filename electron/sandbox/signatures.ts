import { createPublicKey, sign, verify, type KeyObject } from "node:crypto";

/** base64 of RSASSA-PKCS1-v1_5 with SHA-256 over exactly these bytes; bunq's page "Signing". */
export function signBytes(privateKey: KeyObject, bytes: Uint8Array): string {
  return sign("sha256", bytes, privateKey).toString("base64");
}

/** Whether `signature` (base64) is `publicKey`'s over exactly these bytes. */
export function verifyBytes(publicKey: KeyObject, bytes: Uint8Array, signature: string): boolean {
  return verify("sha256", bytes, publicKey, Buffer.from(signature, "base64"));
}

/** The client key of an installation, from base64 of its SubjectPublicKeyInfo. */
export function importClientKey(clientKey: string): KeyObject {
  return createPublicKey({ key: Buffer.from(clientKey, "base64"), format: "der", type: "spki" });
}
