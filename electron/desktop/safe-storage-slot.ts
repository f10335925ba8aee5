import { AppError } from "../backend/app-error.ts";
import type { KeySlot, KeySlotStatus } from "../backend/ports.ts";

/**
 * What is used of Electron's `safeStorage`: its asynchronous half only, because the synchronous
 * one is deprecated in Electron 45 and cannot tell which key it used.
 */
export interface AsyncSafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(plainText: string): Promise<Buffer>;
  decryptStringAsync(encrypted: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }>;
}

const probeText = "probe";

/** `probe` under the key that Chromium derives from the word "peanuts" when it finds no keyring. */
const probeUnderPublicKey = "7631306633ee6870567f4b154025812c858a43";

/**
 * Electron's safe storage: Keychain, DPAPI, or the Linux desktop's keyring.
 *
 * On Linux without a keyring it says that encryption is available all the same and uses a key that
 * is printed in Chromium's source. That one is recognised, reported as weak and never written to.
 */
export function createSafeStorageSlot(
  safeStorage: AsyncSafeStorage,
  platform: NodeJS.Platform = process.platform,
): KeySlot {
  let rotated = false;

  async function encrypt(text: string): Promise<Buffer> {
    return safeStorage.encryptStringAsync(text).catch(unavailable);
  }

  return {
    kind: "safe-storage",
    status: async () => {
      try {
        if (!(await safeStorage.isAsyncEncryptionAvailable())) return { state: "absent" };
        const weak = isPublicKey(await safeStorage.encryptStringAsync(probeText), platform);
        return weak ? publicKey : ready;
      } catch {
        // Electron rejects while the provider is temporarily away; nothing may be deleted then.
        return { state: "blocked", reason: notAnswering };
      }
    },
    wrap: async (dataKey) => {
      // The keyring may have gone since `status` was asked.
      if (isPublicKey(await encrypt(probeText), platform)) {
        throw new AppError("storage_failed", publicKey.explanation);
      }
      return encrypt(Buffer.from(dataKey).toString("base64"));
    },
    unwrap: async (wrapped) => {
      const opened = await safeStorage.decryptStringAsync(Buffer.from(wrapped)).catch(unavailable);
      rotated = opened.shouldReEncrypt;
      return Buffer.from(opened.result, "base64");
    },
    wantsRewrap: () => rotated,
    forget: async () => {
      // Its key belongs to the whole app; what it wrapped lies in the vault document only.
      rotated = false;
    },
  };
}

const notAnswering =
  "The system's secret storage is locked or does not answer. Unlock it and try again.";

const ready: KeySlotStatus = {
  state: "ready",
  weak: false,
  explanation:
    "The key is protected by your system's secret storage (Keychain, Windows' data protection or your desktop's keyring), which opens when you log in. A copied disk or backup cannot open the secrets. It does not stop a program that runs as your user.",
};

const publicKey = {
  state: "ready",
  weak: true,
  explanation:
    "Electron's safe storage is not relied on here: it found no keyring on this machine, and without one it uses a key that is printed in Chromium's source code.",
} as const satisfies KeySlotStatus;

/** On Linux the prefix `v10` says it (a real keyring gives v11, the portal v12); elsewhere v10 is normal. */
function isPublicKey(probe: Buffer, platform: NodeJS.Platform): boolean {
  // SECURITY: without this the key would look protected and be open to anyone who copies the file;
  // safe-storage-slot.test.ts.
  if (probe.toString("hex") === probeUnderPublicKey) return true;
  return platform === "linux" && probe.subarray(0, 3).toString("latin1") === "v10";
}

function unavailable(cause: unknown): never {
  throw new AppError("storage_locked", notAnswering, { cause, retryable: true });
}
