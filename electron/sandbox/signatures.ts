import { createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { promisify } from "node:util";

/** base64 of RSASSA-PKCS1-v1_5 with SHA-256 over exactly these bytes; bunq's page "Signing". */
export function signBytes(privateKey: KeyObject, bytes: Uint8Array): string {
  return sign("sha256", bytes, privateKey).toString("base64");
}

const signBeside = promisify<string, Uint8Array, KeyObject, Buffer>(sign);
let hasSignedThisTurn = false;

/**
 * As `signBytes`. The first of a turn of the event loop is made here and now, which is the fastest
 * way for a client that is alone; when more want one, the others are made on other processors.
 */
export async function signInTurn(privateKey: KeyObject, bytes: Uint8Array): Promise<string> {
  if (hasSignedThisTurn) {
    return (await signBeside("sha256", bytes, privateKey)).toString("base64");
  }
  hasSignedThisTurn = true;
  setImmediate(() => {
    hasSignedThisTurn = false;
  });
  return signBytes(privateKey, bytes);
}

/** A signature's bytes; `form` names what it is written in when that is not standard base64. */
interface WrittenSignature {
  readonly bytes: Buffer;
  readonly form: "base64url" | "hex" | "base64 in quotes" | null;
}

/** Reads a signature, also in forms that bunq does not take, so that they can be told apart. */
export function readSignature(text: string): WrittenSignature {
  if (/^([0-9a-f]{2}){128,}$/i.test(text)) return { bytes: Buffer.from(text, "hex"), form: "hex" };
  const bare = text.replaceAll(/^["']|["']$/g, "");
  const bytes = Buffer.from(bare, "base64");
  if (bare !== text) return { bytes, form: "base64 in quotes" };
  // Node reads both alphabets; a reader of standard base64 skips these two characters.
  return { bytes, form: /[-_]/.test(text) ? "base64url" : null };
}

/** Whether `signature` (standard base64) is `publicKey`'s over exactly these bytes. */
export function verifyBytes(publicKey: KeyObject, bytes: Uint8Array, signature: string): boolean {
  const written = readSignature(signature);
  return written.form === null && verify("sha256", bytes, publicKey, written.bytes);
}

/** The client key of an installation, from base64 of its SubjectPublicKeyInfo. */
export function importClientKey(clientKey: string): KeyObject {
  return createPublicKey({ key: Buffer.from(clientKey, "base64"), format: "der", type: "spki" });
}
