import { createPublicKey, type KeyObject } from "node:crypto";
import { AppError } from "../app-error.ts";

const maxCharacters = 65_536;
const armour =
  /-----BEGIN (?:RSA )?PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END (RSA )?PUBLIC KEY-----/;

/**
 * bunq's server key, as its installation answer gives it. Recorded answers hold it with real line
 * breaks, with the two characters `\n` instead, in one line, and with or without a final line break;
 * all are one key. Throws `unexpected_answer` when the text holds no RSA public key.
 */
export function publicKeyFromPem(pem: string): KeyObject {
  const key = readPublicKey(pem);
  if (key?.asymmetricKeyType === "rsa") return key;
  throw new AppError(
    "unexpected_answer",
    key
      ? "bunq's answer holds a public key that is not RSA, so its signatures cannot be checked."
      : "bunq's answer holds no public key that can be read, so its signatures cannot be checked.",
  );
}

/** Only the two public forms: `createPublicKey` would also take a private key or a certificate. */
function readPublicKey(pem: string): KeyObject | null {
  if (pem.length > maxCharacters) return null;
  const match = armour.exec(pem.replaceAll(/\\r|\\n/g, "\n"));
  if (!match?.[1]) return null;
  const der = Buffer.from(match[1], "base64");
  try {
    return createPublicKey({ key: der, format: "der", type: match[2] ? "pkcs1" : "spki" });
  } catch {
    return null;
  }
}
