import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from "node:crypto";

/** What a sealed item belongs to. It opens in this place only. */
export interface SealedPlace {
  readonly accountId: string;
  readonly field: string;
}

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** The item was changed, cut, moved here from another place, or sealed under another key. */
export class UnsealError extends Error {
  override readonly name = "UnsealError";
}

/**
 * AES-256-GCM under a 32-byte key: `version (1) | nonce (12) | ciphertext | tag (16)`. Version and
 * place are authenticated with it, so that an item copied over another one does not open.
 */
export function seal(key: KeyObject, place: SealedPlace, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(place));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, ciphertext, cipher.getAuthTag()]);
}

/** Opens what `seal` made. Throws `UnsealError` for anything else, and never answers a part. */
export function unseal(key: KeyObject, place: SealedPlace, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes.length < 1 + nonceBytes + tagBytes) throw new UnsealError("too short");
  if (bytes[0] !== version) throw new UnsealError("unknown version");

  const nonce = bytes.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  // SECURITY: without the place an item could be swapped for another account's; seal.test.ts.
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const ciphertext = bytes.subarray(1 + nonceBytes, -tagBytes);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch (cause) {
    throw new UnsealError("not what was sealed here", { cause });
  }
}

/** JSON, because joining with a separator would let ("a|b", "c") pass for ("a", "b|c"). */
function boundTo({ accountId, field }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([version, accountId, field]));
}
