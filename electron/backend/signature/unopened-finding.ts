import type { SignatureFinding } from "../../../shared/contract/signature.ts";
import { digestOf, openSignature } from "./open-signature.ts";
import type { KnownKey } from "./known-keys.ts";

export interface Unopened {
  readonly signature: Buffer;
  readonly key: KnownKey;
  readonly body: Uint8Array;
  /** Further keys to try. */
  readonly others: readonly KnownKey[];
}

/** Why a key does not open a signature: it is no RSA signature, it is damaged, or another key's. */
export function unopenedFinding(unopened: Unopened): SignatureFinding {
  const { signature, key, others } = unopened;
  const maker = others.find((other) => openSignature(other.key, signature) !== null);
  if (maker) return otherKey(`It was made with another private key: ${maker.owner}.`, key);
  const size = key.bits / 8;
  if (signature.length !== size) return lengthFinding(unopened, size);
  return otherKey("It was made with another private key, which is none of those known here.", key);
}

function otherKey(sentence: string, { owner, fingerprint }: KnownKey): SignatureFinding {
  const detail = `It was checked with ${owner}, SHA-256 ${fingerprint.slice(0, 23)}…; compare the public key bunq was given at the installation with the private key that signs.`;
  return { cause: "other-key", sentence, detail };
}

function lengthFinding({ signature, body }: Unopened, size: number): SignatureFinding {
  const { length } = signature;
  const sizes = `It has ${length} bytes; this key’s signatures have ${size}.`;
  if (length === 32) {
    const isDigest = digestOf("sha256", body).equals(signature);
    const sentence = isDigest
      ? "This is the SHA-256 of the body, not a signature over it."
      : "This is as long as a SHA-256 or an HMAC, and no RSA signature.";
    return { cause: "not-rsa", sentence, detail: "Sign with the private key: RSA, PKCS#1 v1.5." };
  }
  if (signature[0] === 0x30 && length >= 68 && length <= 72) {
    const sentence = "This is an ECDSA signature: it was made with an elliptic-curve key.";
    return { cause: "not-rsa", sentence, detail: "bunq takes RSA keys of 2048 bits only." };
  }
  if (length === 64) {
    const sentence = "This is as long as an Ed25519 signature, and no RSA signature.";
    return { cause: "not-rsa", sentence, detail: "bunq takes RSA keys of 2048 bits only." };
  }
  return { cause: "wrong-length", sentence: sizes, detail: lengthAdvice(length, size) };
}

function lengthAdvice(length: number, size: number): string {
  if ([128, 256, 384, 512].includes(length)) {
    return `A key of ${length * 8} bits made it: another one than this, of ${size * 8} bits.`;
  }
  return length < size
    ? "A part of it is missing. Copy the whole signature; a header is often cut where it is logged."
    : "It is more than a signature. Paste the value of the header alone.";
}
