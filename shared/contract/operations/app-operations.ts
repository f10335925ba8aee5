import { z } from "zod";
import { authoritySchema, settingsSchema } from "../settings.ts";
import { storageFactsSchema } from "../storage.ts";
import { nothing, operation } from "../operation.ts";

/** About this app: its settings, and what it keeps on this machine. */
export const appOperations = {
  /** About this app and what its shell can do. */
  "app.read": operation(
    "query",
    nothing,
    z.object({
      version: z.string(),
      shell: z.enum(["desktop", "web"]),
      platform: z.string(),
      /** True when `secret.copy` fills the clipboard without the page seeing the secret. */
      copiesUnseen: z.boolean(),
    }),
  ),
  "settings.read": operation("query", nothing, settingsSchema),
  /** All or nothing. `extraCaPem` is kept as its certificates alone; a private key in it is refused. */
  "settings.change": operation("command", settingsSchema.partial().strict(), settingsSchema),
  /** The certificates of `extraCaPem`, in words. */
  "settings.read-authorities": operation(
    "query",
    nothing,
    z.object({ authorities: z.array(authoritySchema) }),
  ),
  "storage.read": operation("query", nothing, storageFactsSchema),
  "storage.dismiss-notice": operation(
    "command",
    z.strictObject({ noticeId: z.string().max(64) }),
    storageFactsSchema,
  ),
  /** Tries the key slots again, e.g. after the person unlocked the keyring. */
  "storage.unlock": operation("command", nothing, storageFactsSchema),
  /** Removes every account, secret, key slot and setting of this data directory. */
  "storage.forget-everything": operation(
    "command",
    z.strictObject({ confirm: z.literal("forget everything") }),
    storageFactsSchema,
  ),
} as const;
