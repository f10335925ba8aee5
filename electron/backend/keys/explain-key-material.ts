import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import type { Asn1 } from "./asn1-node.ts";
import { fingerprint } from "./fingerprint.ts";
import type { KeyKind } from "./identify-der.ts";
import { loadForge, type Forge } from "./load-forge.ts";
import { readCertificateFacts, type CertificateFacts } from "./read-certificate-facts.ts";
import { readKeyItems, type KeyItem } from "./read-key-items.ts";

/**
 * What a piece of key material is, without anything secret of it.
 * - `algorithm`: `RSA`, `EC`, `Ed25519`…; null when it is not readable without a passphrase.
 * - `bits`: of the RSA modulus; `exponent`: the public one, in decimal; both null unless RSA.
 * - `fingerprint`: of its public half, see `fingerprint.ts`.
 * - `certificate`: for certificates and requests.
 */
export interface KeyExplanation {
  readonly kind: KeyKind;
  readonly algorithm: string | null;
  readonly bits: number | null;
  readonly exponent: string | null;
  readonly fingerprint: string | null;
  readonly certificate: CertificateFacts | null;
}

type PublicFacts = Pick<KeyExplanation, "algorithm" | "bits" | "exponent" | "fingerprint">;

const nothingKnown: PublicFacts = {
  algorithm: null,
  bits: null,
  exponent: null,
  fingerprint: null,
};

const algorithmNames: Readonly<Record<string, string>> = {
  rsa: "RSA",
  "rsa-pss": "RSA-PSS",
  ec: "EC",
  dsa: "DSA",
  dh: "Diffie-Hellman",
  ed25519: "Ed25519",
  ed448: "Ed448",
  x25519: "X25519",
  x448: "X448",
};

/** Says what the first piece in a text is. Throws `invalid_input` for damaged text. */
export async function explainKeyMaterial(text: string): Promise<KeyExplanation> {
  const forge = await loadForge();
  const [first] = readKeyItems(forge, text);
  if (!first) return { kind: "unknown", ...nothingKnown, certificate: null };
  return explainItem(forge, first);
}

/** The same for a piece that was taken apart already. */
export function explainItem(forge: Forge, item: KeyItem): KeyExplanation {
  const { kind, root, der } = item;
  if (root && (kind === "certificate" || kind === "certificate-request")) {
    const { facts, publicKeyInfo } = readCertificateFacts(forge, root);
    return { kind, ...publicFacts(() => readSpki(forge, publicKeyInfo)), certificate: facts };
  }
  if (kind === "public-key") {
    return { kind, ...publicFacts(() => readPublicDer(der)), certificate: null };
  }
  if (kind === "rsa-private-key") {
    const type = item.encoding ?? "pkcs8";
    const read = (): KeyObject =>
      createPublicKey(createPrivateKey({ key: der, format: "der", type }));
    return { kind, ...publicFacts(read), certificate: null };
  }
  return { kind, ...nothingKnown, algorithm: item.algorithm ?? null, certificate: null };
}

function readSpki(forge: Forge, info: Asn1 | undefined): KeyObject {
  const der = info ? forge.asn1.toDer(info).getBytes() : "";
  return createPublicKey({ key: Buffer.from(der, "latin1"), format: "der", type: "spki" });
}

/** A bare PKCS#1 public key is a sequence of two integers; the usual form has a sequence first. */
function readPublicDer(der: Buffer): KeyObject {
  try {
    return createPublicKey({ key: der, format: "der", type: "spki" });
  } catch {
    return createPublicKey({ key: der, format: "der", type: "pkcs1" });
  }
}

/** What cannot be read is not known; an explanation never fails for it. */
function publicFacts(read: () => KeyObject): PublicFacts {
  try {
    const key = read();
    const { modulusLength, publicExponent } = key.asymmetricKeyDetails ?? {};
    return {
      algorithm: algorithmNames[key.asymmetricKeyType ?? ""] ?? null,
      bits: modulusLength ?? null,
      exponent: publicExponent?.toString() ?? null,
      fingerprint: fingerprint(key),
    };
  } catch {
    return nothingKnown;
  }
}
