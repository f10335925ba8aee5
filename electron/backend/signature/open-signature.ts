import { constants, createHash, publicDecrypt, type KeyObject } from "node:crypto";
import type { OpenedSignature } from "../../../shared/contract/signature.ts";

/**
 * What PKCS#1 v1.5 puts before a digest to name its hash (RFC 8017, section 9.2, note 1), and what
 * Node calls that hash.
 */
const hashes = [
  { hash: "SHA-256", node: "sha256", prefix: "3031300d060960864801650304020105000420" },
  { hash: "SHA-1", node: "sha1", prefix: "3021300906052b0e03021a05000414" },
  { hash: "SHA-384", node: "sha384", prefix: "3041300d060960864801650304020205000430" },
  { hash: "SHA-512", node: "sha512", prefix: "3051300d060960864801650304020305000440" },
  { hash: "SHA-224", node: "sha224", prefix: "302d300d06096086480165030402040500041c" },
  { hash: "MD5", node: "md5", prefix: "3020300c06082a864886f70d020505000410" },
] as const;
type Hash = (typeof hashes)[number];

/**
 * What a signature was made over, as its key opens it.
 * - `isOver`: whether it stands for these bytes.
 * - `facts`: the same for people.
 */
export interface Opened {
  readonly facts: OpenedSignature;
  readonly isOver: (bytes: Uint8Array) => boolean;
}

/**
 * Opens a signature with a public key, which needs no message: RSA gives back what was signed, the
 * digest with the name of its hash (RFC 8017, 9.2), or a PSS block (9.1). Null when it is not this
 * key's: what comes out is then noise.
 */
export function openSignature(key: KeyObject, signature: Uint8Array): Opened | null {
  const block = publicOperation(key, signature);
  return block && (openPkcs1(block) ?? openPss(block));
}

function publicOperation(key: KeyObject, signature: Uint8Array): Buffer | null {
  if (signature.length !== (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8) return null;
  try {
    return publicDecrypt({ key, padding: constants.RSA_NO_PADDING }, signature);
  } catch {
    // Above the modulus: no signature of this key, which is an answer and no failure.
    return null;
  }
}

export function digestOf(node: string, bytes: Uint8Array): Buffer {
  return createHash(node).update(bytes).digest();
}

/** 00 01 FF … FF 00, then the name of the hash and the digest. */
function openPkcs1(block: Buffer): Opened | null {
  const end = block.indexOf(0, 2);
  if (block[0] !== 0 || block[1] !== 1 || end < 10) return null;
  if (!block.subarray(2, end).every((byte) => byte === 0xff)) return null;
  const content = block.subarray(end + 1);
  const hex = content.toString("hex");
  const named = hashes.find(({ prefix }) => hex.startsWith(prefix));
  const digest = content.subarray((named?.prefix.length ?? 0) / 2);
  // the prefix says how long the digest is in its last byte
  if (named === undefined || digest.length !== Number.parseInt(named.prefix.slice(-2), 16)) {
    return openBare(content);
  }
  return {
    facts: { scheme: "pkcs1", hash: named.hash, digest: digest.toString("hex") },
    isOver: (bytes) => digestOf(named.node, bytes).equals(digest),
  };
}

/** Signed without a library's help: a digest without a name, or the bytes themselves. */
function openBare(content: Buffer): Opened {
  return {
    facts: { scheme: "bare", hash: null, digest: content.toString("hex") },
    isOver: (bytes) => {
      if (content.equals(bytes)) return true;
      const digest = digestOf("sha256", bytes);
      return content.equals(digest) || content.toString("latin1") === digest.toString("hex");
    },
  };
}

/** A hash of hash and salt, and the salt under a mask that the hash unlocks (RFC 8017, 9.1.2). */
function openPss(block: Buffer): Opened | null {
  // a modulus of whole bytes leaves one bit of the first byte unused
  if (block.at(-1) !== 0xbc || ((block[0] ?? 0) & 0x80) !== 0) return null;
  for (const hash of hashes) {
    const salt = saltOf(block, hash);
    if (salt !== null) return openedPss(block, hash, salt);
  }
  return null;
}

function hashPart(block: Buffer, { node }: Hash): Buffer {
  const length = digestOf(node, Buffer.alloc(0)).length;
  return block.subarray(block.length - 1 - length, block.length - 1);
}

function saltOf(block: Buffer, hash: Hash): Buffer | null {
  const masked = block.subarray(0, block.length - 1 - hashPart(block, hash).length);
  const mask = maskFrom(hashPart(block, hash), masked.length, hash);
  const data = Buffer.from(masked.map((byte, index) => byte ^ (mask[index] ?? 0)));
  data[0] = (data[0] ?? 0) & 0x7f;
  const start = data.findIndex((byte) => byte !== 0);
  return data[start] === 1 ? data.subarray(start + 1) : null;
}

/** MGF1 (RFC 8017, B.2.1). */
function maskFrom(seed: Buffer, length: number, { node }: Hash): Buffer {
  const parts: Buffer[] = [];
  for (let made = 0, count = 0; made < length; count += 1) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    const part = digestOf(node, Buffer.concat([seed, counter]));
    parts.push(part);
    made += part.length;
  }
  return Buffer.concat(parts).subarray(0, length);
}

function openedPss(block: Buffer, hash: Hash, salt: Buffer): Opened {
  const expected = hashPart(block, hash);
  return {
    facts: { scheme: "pss", hash: hash.hash, digest: null },
    isOver: (bytes) => {
      const parts = [Buffer.alloc(8), digestOf(hash.node, bytes), salt];
      return digestOf(hash.node, Buffer.concat(parts)).equals(expected);
    },
  };
}
