import { constants, generateKeyPairSync, privateEncrypt, sign, type KeyObject } from "node:crypto";
import { knownKey, type KnownKey } from "../known-keys.ts";
import { explainSignature, type SignatureQuestion } from "../explain-signature.ts";
import { readSignatureText } from "../read-signature-text.ts";
import type { SignatureExplanation } from "../../../../shared/contract/signature.ts";

interface TestPair {
  readonly privateKey: KeyObject;
  readonly known: KnownKey;
}

function makePair(owner: string, modulusLength: number): TestPair {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength });
  return { privateKey, known: knownKey(owner, publicKey) };
}

/** Made once for a file: a pair is a matter of a tenth of a second. */
export const own = makePair("this account’s key pair", 2048);
export const stranger = makePair("the account “Second”’s key pair", 2048);
export const large = makePair("a large key", 4096);

/** base64 as bunq asks for it, over text or bytes, unless another hash is named. */
export function signed(
  data: string | Uint8Array,
  { hash = "sha256", key = own.privateKey }: { hash?: string; key?: KeyObject } = {},
): string {
  return sign(hash, Buffer.from(data), key).toString("base64");
}

/** With PSS padding; the salt as long as the hash unless said otherwise. */
export function signedPss(
  data: string,
  hash = "sha256",
  saltLength: number = constants.RSA_PSS_SALTLEN_DIGEST,
): string {
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  const key = { key: own.privateKey, padding, saltLength };
  return sign(hash, Buffer.from(data), key).toString("base64");
}

/** PKCS#1 v1.5 padding around bare bytes. */
export function signedBare(content: Uint8Array): string {
  return privateEncrypt(own.privateKey, content).toString("base64");
}

/** Explains with the own key, and the others at hand. */
export async function explain(
  body: string | Uint8Array,
  signature: string,
  more: Partial<SignatureQuestion> = {},
): Promise<SignatureExplanation> {
  return explainSignature({
    body: Buffer.from(body),
    written: readSignatureText(signature),
    key: own.known,
    others: [own.known, stranger.known],
    sent: null,
    compare: null,
    recorded: () => Promise.resolve(null),
    ...more,
  });
}
