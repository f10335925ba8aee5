import { createSecretKey, type KeyObject } from "node:crypto";
import { z } from "zod";
import { slotKindSchema } from "../../../shared/contract/storage.ts";
import { seal, unseal } from "./seal.ts";

const entrySchema = z.object({ kind: slotKindSchema, wrapped: z.base64() });

/**
 * `vault.json`: the data key, wrapped once per slot; the key itself is in none of them.
 * - `proof`: a known text sealed under the data key. It tells the right key from another one, and
 *   that this document exists tells that a key was made: no second one is ever made over it.
 */
export const vaultDocumentSchema = z.object({
  proof: z.base64(),
  slots: z.array(entrySchema),
});
export type VaultDocument = z.infer<typeof vaultDocumentSchema>;
export type SlotEntry = z.infer<typeof entrySchema>;

const proofPlace = { accountId: "vault", field: "proof" };
const proofText = "This is the data key.";

/** The proof that goes with a new data key. */
export function proofOf(dataKey: KeyObject): string {
  return seal(dataKey, proofPlace, Buffer.from(proofText)).toString("base64");
}

/** The data key in these bytes; throws when they are not the key that made the proof. */
export function provenKey(bytes: Uint8Array, proof: string): KeyObject {
  const dataKey = createSecretKey(bytes);
  unseal(dataKey, proofPlace, Buffer.from(proof, "base64"));
  return dataKey;
}
