import { sign, type KeyObject } from "node:crypto";

/** RSASSA-PKCS1-v1_5 with SHA-256 over these bytes, base64 (doc.bunq.com, Signing). */
export function signBytes(privateKey: KeyObject, bytes: Uint8Array): string {
  return sign("sha256", bytes, privateKey).toString("base64");
}
