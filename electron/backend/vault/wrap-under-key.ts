import { createSecretKey } from "node:crypto";
import type { SlotKind } from "../../../shared/contract/storage.ts";
import { seal, unseal } from "./seal.ts";

/** Seals the data key under a slot's own 32-byte key, bound to that slot. */
export function wrapUnderKey(slotKey: Uint8Array, slot: SlotKind, dataKey: Uint8Array): Buffer {
  return seal(createSecretKey(slotKey), placeOf(slot), dataKey);
}

/** Opens what `wrapUnderKey` made; throws when key, slot or content differ. */
export function unwrapUnderKey(slotKey: Uint8Array, slot: SlotKind, wrapped: Uint8Array): Buffer {
  return unseal(createSecretKey(slotKey), placeOf(slot), wrapped);
}

function placeOf(slot: SlotKind) {
  return { accountId: "vault", field: `data key in ${slot}` };
}
