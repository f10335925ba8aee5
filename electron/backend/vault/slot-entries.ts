import type { KeyObject } from "node:crypto";
import type { KeySlot, KeySlotStatus } from "../ports.ts";
import { provenKey, type SlotEntry, type VaultDocument } from "./vault-document.ts";

/** A slot of this shell with what it says of itself right now. */
export interface ExaminedSlot {
  readonly slot: KeySlot;
  readonly status: KeySlotStatus;
}

/** Asks every slot at the same time; one that fails to answer counts as blocked. */
export async function examineSlots(slots: readonly KeySlot[]): Promise<readonly ExaminedSlot[]> {
  return Promise.all(
    slots.map(async (slot) => {
      try {
        return { slot, status: await slot.status() };
      } catch (error) {
        return { slot, status: { state: "blocked", reason: messageOf(error) } } as const;
      }
    }),
  );
}

/** Wraps the data key and proves, before anything relies on it, that the slot gives it back. */
export async function wrapProven(
  slot: KeySlot,
  dataKey: KeyObject,
  proof: string,
): Promise<SlotEntry> {
  const wrapped = await slot.wrap(dataKey.export());
  provenKey(await slot.unwrap(wrapped), proof);
  return { kind: slot.kind, wrapped: Buffer.from(wrapped).toString("base64") };
}

/** The data key out of one slot's entry; throws when it does not open or is another key. */
export async function unwrapProven(
  slot: KeySlot,
  entry: SlotEntry,
  proof: string,
): Promise<KeyObject> {
  return provenKey(await slot.unwrap(wrappedBytes(entry)), proof);
}

export function wrappedBytes(entry: SlotEntry): Uint8Array {
  return Buffer.from(entry.wrapped, "base64");
}

export function entryOf(document: VaultDocument, { kind }: KeySlot): SlotEntry | undefined {
  return document.slots.find((entry) => entry.kind === kind);
}

/** Whether the slot protects better than file permissions do, and works now. */
export function isStrong({ status }: ExaminedSlot): boolean {
  return status.state === "ready" && !status.weak;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
