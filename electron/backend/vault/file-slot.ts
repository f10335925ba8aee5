import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../app-error.ts";
import type { KeySlot } from "../ports.ts";
import { durableWrite } from "../storage/durable-write.ts";
import { storageFailure } from "../storage/storage-failure.ts";
import { systemCode } from "../storage/system-code.ts";
import { UnsealError } from "./seal.ts";
import { unwrapUnderKey, wrapUnderKey } from "./wrap-under-key.ts";

const keyBytes = 32;

/**
 * The slot for machines with nothing better: a random key in `key.bin` (0600) beside the data.
 * Whoever can read your files can read it, and the screen says so.
 */
export function createFileSlot(directory: string): KeySlot {
  const file = join(directory, "key.bin");
  return {
    kind: "file",
    status: async () => ({
      state: "ready",
      weak: true,
      explanation:
        "The key is protected by file permissions only: it lies in key.bin beside the data, and only your user may read it. Whoever can read your files, such as an administrator, a backup or a program you run, can open the secrets.",
    }),
    wrap: async (dataKey) => wrapUnderKey(readKey(file) ?? makeKey(file), "file", dataKey),
    unwrap: async (wrapped) => {
      const slotKey = readKey(file);
      if (!slotKey) throw missing();
      return open(slotKey, wrapped);
    },
    forget: async () => {
      try {
        rmSync(file, { force: true });
      } catch (cause) {
        throw storageFailure(file, cause);
      }
    },
  };
}

function readKey(file: string): Buffer | null {
  try {
    const slotKey = readFileSync(file);
    // SECURITY: a copy put back by hand may be readable by everyone; file-slot.test.ts.
    chmodSync(file, 0o600);
    if (slotKey.length !== keyBytes) throw damaged();
    return slotKey;
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return null;
    throw storageFailure(file, cause);
  }
}

function makeKey(file: string): Buffer {
  const slotKey = randomBytes(keyBytes);
  durableWrite(file, slotKey, { backup: "untouched" });
  return slotKey;
}

function open(slotKey: Buffer, wrapped: Uint8Array): Buffer {
  try {
    return unwrapUnderKey(slotKey, "file", wrapped);
  } catch (cause) {
    throw cause instanceof UnsealError ? damaged(cause) : cause;
  }
}

function missing(): AppError {
  return new AppError(
    "storage_failed",
    "key.bin, the file that keeps the key, is not there; put it back and try again.",
  );
}

function damaged(cause?: unknown): AppError {
  return new AppError(
    "storage_failed",
    "key.bin does not open vault.json: one of the two was changed. Put both back from a backup of yours.",
    { cause },
  );
}
