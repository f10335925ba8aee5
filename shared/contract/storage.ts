import { z } from "zod";

/** Where the data key's slots are. `file` is protected by file permissions only. */
export const slotKindSchema = z.enum(["safe-storage", "keyring", "file"]);
export type SlotKind = z.infer<typeof slotKindSchema>;

/**
 * What is stored where, and how it is protected, in facts the screen turns into plain words.
 * - `protection`: the slot that opened the vault; null while locked.
 * - `weak`: true when that slot protects by file permissions, or by a key that is public knowledge.
 */
export const storageFactsSchema = z.object({
  dataDirectory: z.string(),
  protection: z
    .object({ slot: slotKindSchema, weak: z.boolean(), explanation: z.string() })
    .nullable(),
  locked: z.string().nullable(),
  slots: z.array(z.object({ slot: slotKindSchema, weak: z.boolean() })),
  files: z.array(
    z.object({
      name: z.string(),
      holds: z.string(),
      sealed: z.boolean(),
      bytes: z.number().nullable(),
    }),
  ),
  notices: z.array(
    z.object({ id: z.string(), at: z.number(), file: z.string(), message: z.string() }),
  ),
});
export type StorageFacts = z.infer<typeof storageFactsSchema>;
