import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import { seededKey } from "./seeded-key.ts";
import type { Tables } from "./tables.ts";

const generate = promisify(generateKeyPair);

/** The sandbox's own key pair; bunq makes one per installation, one for all serves as well. */
export interface ServerKey {
  readonly privateKey: KeyObject;
  /** SubjectPublicKeyInfo PEM, 64 columns, with a final line feed, as bunq sends it. */
  readonly publicPem: string;
}

function toServerKey(privateKey: KeyObject): ServerKey {
  const publicPem = createPublicKey(privateKey).export({ type: "spki", format: "pem" });
  return { privateKey, publicPem: publicPem.toString() };
}

async function newKey(): Promise<KeyObject> {
  return (await generate("rsa", { modulusLength: 2048 })).privateKey;
}

/**
 * The stored key, or a new one made in the background so that starting does not wait for it (a
 * 2048-bit pair takes 50 to 300 ms). Only the answers that need the key wait. With a seed, the key is
 * the same every time.
 */
export async function openServerKey(tables: Tables, seed: number | null): Promise<ServerKey> {
  if (tables.serverKey !== null) return toServerKey(createPrivateKey(tables.serverKey));
  const privateKey = seed === null ? await newKey() : await seededKey(seed);
  tables.keepServerKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  return toServerKey(privateKey);
}
