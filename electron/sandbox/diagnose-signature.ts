import { constants, createHash, publicDecrypt, verify, type KeyObject } from "node:crypto";
import { headerOf, type ReceivedRequest } from "./received-request.ts";
import { readSignature } from "./signatures.ts";
import { usualMistakes } from "./usual-mistakes.ts";

/** A key of this sandbox's installations, to tell whose signature it is. */
export interface KnownKey {
  readonly installationId: number;
  readonly key: KeyObject;
}

/** One thing that was tried, for a list that also tells what it was not. */
export interface Trial {
  readonly tried: string;
  readonly matches: boolean;
}

/**
 * What a signature that did not verify is, as far as can be told. No secret is in it.
 * - `hashed`: the bytes that were checked: how many, their SHA-256 in hex, and how they end.
 * - `signedSha256`: what the signature was made over, hex; null when no key known here made it so.
 */
export interface SignatureDiagnosis {
  readonly hashed: { readonly bytes: number; readonly sha256: string; readonly ending: string };
  readonly signedSha256: string | null;
  readonly tried: readonly Trial[];
  readonly sentence: string;
}

const exactBytes = "Sign the exact bytes that are sent.";

/** What PKCS#1 v1.5 puts before a digest to name its algorithm (RFC 8017, section 9.2), in hex. */
const digestPrefixes = [
  { algorithm: "SHA-256", prefix: "3031300d060960864801650304020105000420" },
  { algorithm: "SHA-1", prefix: "3021300906052b0e03021a05000414" },
  { algorithm: "SHA-384", prefix: "3041300d060960864801650304020205000430" },
  { algorithm: "SHA-512", prefix: "3051300d060960864801650304020305000440" },
  { algorithm: "MD5", prefix: "3020300c06082a864886f70d020505000410" },
] as const;

interface Signed {
  /** Null for a bare digest, without the name of its algorithm. */
  readonly algorithm: string | null;
  /** Hex. */
  readonly digest: string;
}

/** What `key`'s owner signed, which every PKCS#1 v1.5 signature tells; null if it is another's. */
function signedBy(key: KeyObject, signature: Buffer): Signed | null {
  let opened: string;
  try {
    opened = publicDecrypt(key, signature).toString("hex");
  } catch {
    // Not this key's, or not of this padding: OpenSSL says it no other way.
    return null;
  }
  for (const { algorithm, prefix } of digestPrefixes) {
    if (opened.startsWith(prefix)) return { algorithm, digest: opened.slice(prefix.length) };
  }
  return { algorithm: null, digest: opened };
}

function isPss(key: KeyObject, body: Buffer, signature: Buffer): boolean {
  const { RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_AUTO: saltLength } = constants;
  return verify("sha256", body, { key, padding, saltLength }, signature);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function endingOf(body: Buffer): string {
  if (body.length === 0) return "no bytes";
  if (body.at(-1) !== 0x0a) return "no line feed at the end";
  return body.at(-2) === 0x0d ? "ends in CR LF" : "ends in a line feed";
}

interface Evidence {
  readonly request: ReceivedRequest;
  readonly own: KeyObject;
  readonly others: Iterable<KnownKey>;
  readonly text: string;
}

/** About the signature as such: how it is written, who made it, by which scheme. */
function explainKind({ request, own, others, text }: Evidence): string {
  const { bytes, form } = readSignature(text);
  if (form !== null) {
    const isRight = signedBy(own, bytes)?.digest === sha256(request.body);
    return `It is written in ${form}, and bunq takes standard base64 on one line.${isRight ? " All else is right." : ""}`;
  }
  if (isPss(own, request.body, bytes)) {
    return "It is a signature over the right bytes with PSS padding; bunq takes PKCS#1 v1.5.";
  }
  for (const { installationId, key } of others) {
    if (signedBy(key, bytes) !== null) {
      return `It was made with another private key: the one of installation ${installationId}. The token belongs to another installation.`;
    }
  }
  const size = bytes.length === 256 ? "" : ` It has ${bytes.length} bytes, not 256.`;
  return `It matches no usual mistake: most likely it was made with another private key.${size}`;
}

/** About what was signed, when this installation's key has signed it. */
function explainSigned(
  { request }: Evidence,
  { algorithm, digest }: Signed,
  match?: string,
): string {
  if (match !== undefined) return `It is a signature over ${match}. ${exactBytes}`;
  if (algorithm === null) {
    return digest === sha256(request.body)
      ? "It is over the right digest, but does not name SHA-256 as PKCS#1 v1.5 has it: let the library hash the body."
      : "It is a signature over bare bytes without a digest. Use RSA with SHA-256 and PKCS#1 v1.5.";
  }
  if (algorithm !== "SHA-256") {
    const hashed = createHash(algorithm.replace("-", "").toLowerCase());
    const isBody = digest === hashed.update(request.body).digest("hex");
    return `It was made with ${algorithm}${isBody ? " over the right bytes" : ""}; bunq takes SHA-256.`;
  }
  return `This installation's key has signed other bytes than those that came: their SHA-256 begins ${digest.slice(0, 12)}, that of the body ${sha256(request.body).slice(0, 12)}. ${exactBytes}`;
}

/**
 * Tells what a wrong signature is. A PKCS#1 v1.5 signature opens under its maker's public key to the
 * digest that was signed, so each usual mistake costs one hash. bunq answers a bare "invalid"; this is
 * why the sandbox is the place to debug. `others`: keys of further installations, best first.
 */
export function diagnoseSignature(
  request: ReceivedRequest,
  own: KeyObject,
  others: Iterable<KnownKey> = [],
): SignatureDiagnosis {
  const text = headerOf(request, "x-bunq-client-signature")?.trim() ?? "";
  const evidence: Evidence = { request, own, others, text };
  const { bytes, form } = readSignature(text);
  const signed = form === null ? signedBy(own, bytes) : null;
  const isSha256 = signed?.algorithm === "SHA-256";
  const mistakes = usualMistakes(request).map(({ group, bytes: variant, is }) => ({
    group,
    is,
    matches: isSha256 && sha256(variant) === signed.digest,
  }));
  const match = mistakes.find(({ matches }) => matches)?.is;
  const groups = [...new Set(mistakes.map(({ group }) => group))];
  return {
    hashed: {
      bytes: request.body.length,
      sha256: sha256(request.body),
      ending: endingOf(request.body),
    },
    signedSha256: isSha256 ? signed.digest : null,
    tried: groups.map((tried) => ({
      tried,
      matches: mistakes.some(({ group, matches }) => matches && group === tried),
    })),
    sentence: signed === null ? explainKind(evidence) : explainSigned(evidence, signed, match),
  };
}
