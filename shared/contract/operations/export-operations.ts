import { z } from "zod";
import { accountIdSchema } from "../account.ts";
import { exchangeLinesAtOnce } from "../exchange.ts";
import { exportFormats } from "../../export-formats.ts";
import { operation } from "../operation.ts";

/**
 * What is exported. `exchangeIds`: of the formats that are made of exchanges, which ones; left out,
 * all that are kept, or the newest one that bunq answered with 200 where a format takes one.
 */
const exportInput = {
  accountId: accountIdSchema,
  format: z.enum(exportFormats),
  exchangeIds: z.array(z.string().max(64)).min(1).max(exchangeLinesAtOnce).optional(),
};

/**
 * A secret that an export leaves out: its short name, the variable in its place, and whether it is
 * kept here, so that a file can be written with it.
 */
export const leftOutSchema = z.object({
  name: z.string(),
  variable: z.string(),
  isKept: z.boolean(),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

/** Exchanges and account facts in the forms of other tools. */
export const exportOperations = {
  /**
   * A piece of the export's text, with variables where secrets stood. Answers `not_ready` where the
   * account has not what the format needs.
   * - `text`, `next`: as `user.read-body` answers pieces. `units`, `sha256`: of the whole text.
   * - `leftOut`: what `export.write` would put in. `directory`: where it would write the file.
   */
  "export.preview": operation(
    "query",
    z.strictObject({ ...exportInput, from: z.number().int().min(0).default(0) }),
    z.object({
      fileName: z.string(),
      mediaType: z.string(),
      text: z.string(),
      next: z.number().nullable(),
      units: z.number(),
      sha256: z.string(),
      leftOut: z.array(leftOutSchema),
      directory: z.string(),
    }),
  ),
  /**
   * Writes the export with its secrets to a new file that only this user can read (0600). Nothing is
   * overwritten. Its text never crosses to the page: `path` says where it lies, `secrets` what is in
   * it, by short name. `fileId` is for `export.remove`.
   */
  "export.write": operation(
    "command",
    z.strictObject(exportInput),
    z.object({
      fileId: z.string(),
      path: z.string(),
      bytes: z.number(),
      secrets: z.array(z.string()),
    }),
  ),
  /**
   * Removes a file that `export.write` wrote since the app was opened. `gone`: it was not there any
   * more. `moved`: the file of that name is another one, or was written anew, and stays. Throws `storage_failed`.
   */
  "export.remove": operation(
    "command",
    z.strictObject({ fileId: z.string().max(64) }),
    z.object({ outcome: z.enum(["removed", "gone", "moved"]) }),
  ),
} as const;
