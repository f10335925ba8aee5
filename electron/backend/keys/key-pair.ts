import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { fingerprint } from "./fingerprint.ts";

/**
 * An RSA key pair as objects in memory.
 * - `publicKeyPem`: SPKI, LF line ends, 64 columns, with a final newline: the text bunq is given.
 * - `fingerprint`: see `fingerprint.ts`. `bits`: length of the modulus.
 */
export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly publicKeyPem: string;
  readonly fingerprint: string;
  readonly bits: number;
}

/** The pair that belongs to a private key. */
export function keyPairFromPrivateKey(privateKey: KeyObject): KeyPair {
  const publicKey = createPublicKey(privateKey);
  return {
    privateKey,
    publicKey,
    publicKeyPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    fingerprint: fingerprint(publicKey),
    bits: privateKey.asymmetricKeyDetails?.modulusLength ?? 0,
  };
}

/** Reads back what `exportPrivateKeyPem` wrote. */
export function keyPairFromPrivatePem(pem: string): KeyPair {
  return keyPairFromPrivateKey(createPrivateKey(pem));
}

/** PKCS#8, LF line ends. SECURITY: only ever handed to the vault; leak.test.ts. */
export function exportPrivateKeyPem({ privateKey }: KeyPair): string {
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}
