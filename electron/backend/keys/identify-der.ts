import { childrenOf, shapeOf, type Asn1 } from "./asn1-node.ts";
import type { Forge } from "./load-forge.ts";
import { oidOf } from "./oid-of.ts";

/** What a piece of key material is, whatever its armour says. */
export type KeyKind =
  | "rsa-private-key"
  | "encrypted-private-key"
  | "pkcs12"
  | "openssh-private-key"
  | "other-private-key"
  | "public-key"
  | "certificate"
  | "certificate-request"
  | "parameters"
  | "unknown";

/** `encoding`: which of the two RSA private forms; `algorithm`: the other kind of key, in words. */
export interface Identified {
  readonly kind: KeyKind;
  readonly encoding?: "pkcs1" | "pkcs8";
  readonly algorithm?: string;
}

const rsaEncryption = "1.2.840.113549.1.1.1";
const pkcs7 = "1.2.840.113549.1.7.";

const otherAlgorithms = new Map([
  ["1.2.840.10045.2.1", "EC"],
  ["1.2.840.113549.1.1.10", "RSA-PSS"],
  ["1.2.840.10040.4.1", "DSA"],
  ["1.2.840.113549.1.3.1", "Diffie-Hellman"],
  ["1.3.101.110", "X25519"],
  ["1.3.101.111", "X448"],
  ["1.3.101.112", "Ed25519"],
  ["1.3.101.113", "Ed448"],
]);

/**
 * Tells by structure, not by label, because labels are the part that gets pasted wrong. The shapes
 * are those of RFC 5208 and 5958 (PKCS#8), 8017 (PKCS#1), 5915 (EC), 5280 (certificates, public
 * keys), 2986 (requests) and 7292 (PKCS#12).
 */
export function identifyDer(forge: Forge, root: Asn1): Identified {
  const shape = shapeOf(root);
  if (shape === "D") return { kind: "parameters" };
  if (/^I{9}S?$/.test(shape)) return { kind: "rsa-private-key", encoding: "pkcs1" };
  if (shape.startsWith("ISO")) return identifyPkcs8(forge, root);
  if (/^IOC*$/.test(shape)) return { kind: "other-private-key", algorithm: "EC" };
  if (shape === "SO") return { kind: "encrypted-private-key" };
  if (shape === "SB" || shape === "II") return { kind: "public-key" };
  if (shape === "SSB") return identifySigned(root);
  if (/^ISS?$/.test(shape) && oidOf(forge, childrenOf(childrenOf(root)[1])[0]).startsWith(pkcs7)) {
    return { kind: "pkcs12" };
  }
  return { kind: "unknown" };
}

function identifyPkcs8(forge: Forge, root: Asn1): Identified {
  const oid = oidOf(forge, childrenOf(childrenOf(root)[1])[0]);
  if (oid === rsaEncryption) return { kind: "rsa-private-key", encoding: "pkcs8" };
  return { kind: "other-private-key", algorithm: otherAlgorithms.get(oid) ?? "unusual" };
}

function identifySigned(root: Asn1): Identified {
  const [content] = childrenOf(root);
  const isRequest = content !== undefined && isRequestShape(shapeOf(content));
  return { kind: isRequest ? "certificate-request" : "certificate" };
}

/** A request signs version, subject, key and attributes; a certificate has more fields. */
export function isRequestShape(shape: string): boolean {
  return /^ISSC?$/.test(shape);
}
