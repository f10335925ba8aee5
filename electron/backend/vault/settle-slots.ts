import { createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import type { KeySlot, Logger } from "../ports.ts";
import {
  entryOf,
  isStrong,
  messageOf,
  unwrapProven,
  wrappedBytes,
  wrapProven,
  type ExaminedSlot,
} from "./slot-entries.ts";
import { proofOf, type SlotEntry, type VaultDocument } from "./vault-document.ts";

/** The data key is in hand, or a reason for people why it is not. */
export type Settled =
  | { readonly dataKey: KeyObject; readonly document: VaultDocument; readonly opener: ExaminedSlot }
  | { readonly locked: string };

export interface SettleContext {
  readonly examined: readonly ExaminedSlot[];
  /** Durable; `wipeBackup` because a backup must not name a slot that is gone. */
  readonly write: (document: VaultDocument, options: { wipeBackup: boolean }) => void;
  readonly logger: Logger;
}

/**
 * Makes the first data key and puts it into every strong slot; into the file only where no other
 * slot exists on this machine. A keyring that exists but is locked is waited for, not bypassed.
 */
export async function createDataKey({ examined, write, logger }: SettleContext): Promise<Settled> {
  const blocked = reasonsOfBlocked(examined.filter(({ slot }) => slot.kind !== "file"));
  const strong = examined.filter(isStrong);
  const file = examined.filter(
    ({ slot, status }) => slot.kind === "file" && status.state === "ready",
  );
  if (strong.length === 0 && blocked.length > 0) return { locked: blocked.join(" ") };

  const dataKey = createSecretKey(randomBytes(32));
  const proof = proofOf(dataKey);
  const holders: { one: ExaminedSlot; entry: SlotEntry }[] = [];
  const failures: string[] = [];
  for (const one of strong.length > 0 ? strong : file) {
    try {
      holders.push({ one, entry: await wrapProven(one.slot, dataKey, proof) });
    } catch (error) {
      failures.push(messageOf(error));
      logger.error("vault.slot.refused", { slot: one.slot.kind, reason: messageOf(error) });
    }
  }
  const [first] = holders;
  if (!first) return { locked: [...failures, ...reasonsOfBlocked(examined)].join(" ") || noSlot };

  const document = { proof, slots: holders.map(({ entry }) => entry) };
  try {
    write(document, { wipeBackup: false });
  } catch (error) {
    for (const { one, entry } of holders) await forgetEntry(one.slot, entry, logger);
    return { locked: messageOf(error) };
  }
  return { dataKey, document, opener: first.one };
}

const noSlot = "Nothing on this machine can keep the key.";

/** Opens the vault with the first slot that gives back the right key. Writes nothing. */
export async function openDataKey(
  document: VaultDocument,
  { examined, logger }: Omit<SettleContext, "write">,
): Promise<Settled> {
  const reasons: string[] = [];
  for (const opener of examined.toSorted(strongFirst)) {
    const entry = entryOf(document, opener.slot);
    if (!entry) continue;
    if (opener.status.state === "absent") {
      reasons.push(absent[opener.slot.kind]);
      continue;
    }
    if (opener.status.state === "blocked") {
      reasons.push(opener.status.reason);
      continue;
    }
    try {
      return { dataKey: await unwrapProven(opener.slot, entry, document.proof), document, opener };
    } catch (error) {
      reasons.push(messageOf(error));
      logger.error("vault.slot.failed", { slot: opener.slot.kind, reason: messageOf(error) });
    }
  }
  const here = new Set(examined.map(({ slot }) => slot.kind));
  for (const { kind } of document.slots) if (!here.has(kind)) reasons.push(absent[kind]);
  return { locked: reasons.join(" ") || "vault.json names no place that keeps the key." };
}

const absent = {
  "safe-storage": "The desktop app keeps the key; open Sandgate there.",
  keyring: "The keyring that keeps the key is not there; start it and try again.",
  file: "key.bin, the file that keeps the key, is not there; put it back and try again.",
} as const;

function strongFirst(one: ExaminedSlot, other: ExaminedSlot): number {
  return Number(isStrong(other)) - Number(isStrong(one));
}

function reasonsOfBlocked(examined: readonly ExaminedSlot[]): string[] {
  return examined.flatMap(({ status }) => (status.state === "blocked" ? [status.reason] : []));
}

/** Removes what a slot keeps outside the document. A failure leaves something useless behind. */
export async function forgetEntry(
  slot: KeySlot,
  entry: SlotEntry | undefined,
  logger: Logger,
): Promise<void> {
  try {
    await slot.forget(entry ? wrappedBytes(entry) : null);
  } catch (error) {
    logger.error("vault.slot.not_forgotten", { slot: slot.kind, reason: messageOf(error) });
  }
}
