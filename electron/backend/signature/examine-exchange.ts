import type { Exchange, ExchangeBody, MadeSignature } from "../../../shared/contract/exchange.ts";
import type { ExaminedSide } from "../../../shared/contract/signature.ts";
import type { KnownKey } from "./known-keys.ts";
import { openSignature, type Opened } from "./open-signature.ts";

/**
 * Checks both signatures of a recorded exchange again. The record has no secret, and so not the very
 * bytes; but it has their SHA-256, and a signature opens to the digest it was made over.
 */
export function examineExchange(
  { request, response }: Exchange,
  keys: readonly KnownKey[],
): { request: ExaminedSide; response: ExaminedSide | null } {
  return {
    request: examineSide(request.body, request.signature, keys),
    response: response && examineSide(response.body, response.serverSignature, keys),
  };
}

function examineSide(
  { bytes, sha256 }: ExchangeBody,
  signature: MadeSignature | null,
  keys: readonly KnownKey[],
): ExaminedSide {
  const facts = { bytes, sha256, signature: signature?.value ?? null };
  if (signature === null) {
    const nothing = { bits: null, keyFingerprint: null, key: null, opened: null };
    return { ...facts, ...nothing, verdict: "unsigned" };
  }
  const raw = rawSignature(signature.value);
  const { keyFingerprint } = signature;
  const known = raw === null ? null : keyOf(keyFingerprint, raw, keys);
  const opened = known && raw && openSignature(known.key, raw);
  return {
    ...facts,
    bits: raw === null ? null : raw.length * 8,
    keyFingerprint,
    key: known && { owner: known.owner, bits: known.bits, fingerprint: known.fingerprint },
    opened: opened?.facts ?? null,
    verdict: known === null ? "key-unknown" : verdictOf(opened, sha256),
  };
}

/**
 * The key of that fingerprint, while it is here. The answer to an installation brings bunq's key
 * itself, so that there was none before it; then it is whichever opens the signature.
 */
function keyOf(
  keyFingerprint: string | null,
  raw: Buffer,
  keys: readonly KnownKey[],
): KnownKey | null {
  const isIt = (one: KnownKey) =>
    keyFingerprint === null
      ? openSignature(one.key, raw) !== null
      : one.fingerprint === keyFingerprint;
  return keys.find(isIt) ?? null;
}

/** Bytes of a header's value; null when it is not the base64 that bunq writes and takes. */
function rawSignature(value: string): Buffer | null {
  const raw = Buffer.from(value, "base64");
  return raw.length > 0 && raw.toString("base64") === value ? raw : null;
}

function verdictOf(opened: Opened | null, sha256: string): ExaminedSide["verdict"] {
  if (opened === null) return "other-key";
  const { scheme, hash, digest } = opened.facts;
  return scheme === "pkcs1" && hash === "SHA-256" && digest === sha256 ? "matches" : "differs";
}
