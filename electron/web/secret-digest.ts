import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits as text that is safe in a fragment and a header. */
export function createSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret instead of the secret. */
export function digestSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Compares digests, which have one length, so the time taken says nothing about the secret. */
export function matchesDigest(secret: string, digest: Buffer): boolean {
  return timingSafeEqual(digestSecret(secret), digest);
}
