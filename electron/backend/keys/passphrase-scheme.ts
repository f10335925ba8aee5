import { childrenOf, octetsOf, shapeOf, type Asn1 } from "./asn1-node.ts";
import { keyRefusal } from "./key-refusal.ts";
import type { Forge } from "./load-forge.ts";
import { oidOf } from "./oid-of.ts";

/**
 * SECURITY: the file itself says how many rounds turn its passphrase into a key, and they run on
 * the event loop: about 6 microseconds each. Common tools write 2,048 to 100,000.
 * import-private-key.refusals.test.ts
 */
const maxRounds = 200_000;

const readableSchemes = new Set([
  "1.2.840.113549.1.5.13", // PBES2
  "1.2.840.113549.1.5.12", // PBKDF2
  "1.2.840.113549.2.7", // HMAC with SHA-1
  "1.2.840.113549.2.9", // HMAC with SHA-256
  "1.2.840.113549.2.10", // HMAC with SHA-384
  "1.2.840.113549.2.11", // HMAC with SHA-512
  "2.16.840.1.101.3.4.1.2", // AES-128-CBC
  "2.16.840.1.101.3.4.1.22", // AES-192-CBC
  "2.16.840.1.101.3.4.1.42", // AES-256-CBC
  "1.2.840.113549.3.7", // DES-EDE3-CBC
  "1.2.840.113549.1.12.1.3", // PKCS#12: SHA-1 and three-key triple DES
  "1.2.840.113549.1.12.1.6", // PKCS#12: SHA-1 and 40-bit RC2
]);

const wayOut =
  "Make an unprotected copy with `openssl pkcs8 -topk8 -nocrypt -in key.pem`, import that and delete it.";

/** PBES2, whose passphrases are UTF-8; the older PKCS#12 schemes take UTF-16 (RFC 7292, B.1). */
export function isPbes2(forge: Forge, algorithm: Asn1 | undefined): boolean {
  return oidsIn(forge, algorithm).includes("1.2.840.113549.1.5.13");
}

/** Throws `invalid_input` when the encryption named here (an AlgorithmIdentifier) is not readable. */
export function refuseUnreadableScheme(forge: Forge, algorithm: Asn1 | undefined): void {
  if (oidsIn(forge, algorithm).every((oid) => readableSchemes.has(oid))) return;
  throw keyRefusal(`This key is encrypted in a way that is not read here. ${wayOut}`);
}

/** Throws `invalid_input` when anything in the tree asks for more rounds than are done here. */
export function refuseSlowRounds(forge: Forge, root: Asn1): void {
  if (mostRounds(forge, root) <= maxRounds) return;
  throw keyRefusal(
    `This file asks for more than ${maxRounds.toLocaleString("en")} rounds to open it, which would freeze the app. ${wayOut}`,
  );
}

function oidsIn(forge: Forge, node: Asn1 | undefined): readonly string[] {
  if (!node) return [];
  if (!Array.isArray(node.value) && shapeOf(node) === "D") return [oidOf(forge, node)];
  return childrenOf(node).flatMap((child) => oidsIn(forge, child));
}

/** In every scheme read here, the round count is the integer that follows the salt. */
function mostRounds(forge: Forge, node: Asn1): number {
  const children = childrenOf(node);
  const counts = children.map((child, index) => {
    const before = children[index - 1];
    const isCount = before && shapeOf(before) === "O" && shapeOf(child) === "I";
    return isCount ? roundsOf(octetsOf(child)) : mostRounds(forge, opened(forge, child));
  });
  return Math.max(0, ...counts);
}

function roundsOf(bytes: string): number {
  // an integer without bytes is none; whoever opens the file says that it is damaged
  if (bytes.length === 0) return 0;
  return bytes.length > 6 ? Infinity : Buffer.from(bytes, "latin1").readUIntBE(0, bytes.length);
}

/** PKCS#12 nests structures as octet strings; what is no structure stays what it is. */
function opened(forge: Forge, node: Asn1): Asn1 {
  if (shapeOf(node) !== "O" || Array.isArray(node.value)) return node;
  try {
    return forge.asn1.fromDer(node.value);
  } catch {
    return node;
  }
}
