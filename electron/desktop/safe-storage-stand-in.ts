import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from "node:crypto";
import type { AsyncSafeStorage } from "./safe-storage-slot.ts";

const initialisation = Buffer.alloc(16, " ");

/**
 * For tests: Electron's safe storage as it behaves on Linux.
 * - `keyring`: encrypts under a key of its own, marked `v11`.
 * - `no-keyring`: says it is available and encrypts under the public key, marked `v10`.
 * - `away`: rejects, as it does while its provider is temporarily unavailable.
 * - `unavailable`: says that there is no encryption.
 */
export class SafeStorageStandIn implements AsyncSafeStorage {
  state: "keyring" | "no-keyring" | "away" | "unavailable" = "keyring";
  #keys = [randomBytes(16)];

  /** A new key is used from now on; the ones before still open, and say that they are old. */
  rotate(): void {
    this.#keys = [randomBytes(16), ...this.#keys];
  }

  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return this.state !== "unavailable";
  }

  async encryptStringAsync(plainText: string): Promise<Buffer> {
    const { mark, keys } = this.#provider();
    const cipher = createCipheriv("aes-128-cbc", keys[0] ?? "", initialisation);
    return Buffer.concat([Buffer.from(mark), cipher.update(plainText), cipher.final()]);
  }

  async decryptStringAsync(encrypted: Buffer) {
    const { mark, keys } = this.#provider();
    if (encrypted.subarray(0, 3).toString("latin1") !== mark) throw new Error("Cannot decrypt");
    for (const [age, key] of keys.entries()) {
      const decipher = createDecipheriv("aes-128-cbc", key, initialisation);
      try {
        const text = Buffer.concat([decipher.update(encrypted.subarray(3)), decipher.final()]);
        return { result: text.toString("utf8"), shouldReEncrypt: age > 0 };
      } catch {
        // Not under this key; perhaps under an older one.
        continue;
      }
    }
    throw new Error("Cannot decrypt");
  }

  #provider(): { mark: string; keys: readonly Buffer[] } {
    if (this.state === "keyring") return { mark: "v11", keys: this.#keys };
    if (this.state === "no-keyring") {
      // os_crypt's fallback in Chromium's source: a fixed word, a fixed salt, one round.
      return { mark: "v10", keys: [pbkdf2Sync("peanuts", "saltysalt", 1, 16, "sha1")] };
    }
    throw new Error("safeStorage is temporarily unavailable");
  }
}
