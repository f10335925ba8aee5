import { createHash } from "node:crypto";
import type { ExchangeLine } from "../../../shared/contract/exchange.ts";
import { AppError } from "../app-error.ts";
import type { RecordedExchange } from "../bunq/record-exchange.ts";
import { UnsealError, type SealedPlace } from "../vault/seal.ts";
import type { Vault } from "../vault/vault.ts";
import { unpackExchange, type PackedExchange } from "./packed-exchange.ts";
import { readFrame, writePrefix } from "./record-frame.ts";

export type ExchangeVault = Pick<Vault, "sealBytes" | "openBytes">;

/**
 * The parts of a record as it is written, its details sealed. Throws `storage_locked` while the
 * vault is locked.
 */
export function sealRecord(
  vault: ExchangeVault,
  accountId: string,
  { head, details }: PackedExchange,
): readonly Buffer[] {
  const sealed = vault.sealBytes(placeOf(accountId, head), details);
  return [writePrefix(head, sealed.length), head, sealed];
}

/**
 * Reads a record of this line. Throws `storage_locked` while the vault is locked, `storage_failed`
 * when anything in the record was changed since it was written.
 */
export function openRecord(
  vault: ExchangeVault,
  line: ExchangeLine,
  record: Buffer,
): RecordedExchange {
  const frame = readFrame(record);
  try {
    if (frame === null) throw new UnsealError("not a whole record");
    const details = vault.openBytes(placeOf(line.accountId, frame.head), frame.rest);
    return unpackExchange(line, details);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unreadable(line, cause);
  }
}

/** The details of a line could not be had. */
export function unreadable({ method, path }: ExchangeLine, cause: unknown): AppError {
  return new AppError(
    "storage_failed",
    `What was kept of ${method} ${path} is damaged, or of another version of Sandgate, and cannot be opened. The other exchanges are not touched by that.`,
    { cause },
  );
}

/**
 * SECURITY: the whole line is part of the place, so that details open beside the line they were
 * recorded with and beside no other one, of this account or another; exchange-log.test.ts.
 */
function placeOf(accountId: string, head: Uint8Array): SealedPlace {
  return { accountId, field: `exchange ${createHash("sha256").update(head).digest("hex")}` };
}
