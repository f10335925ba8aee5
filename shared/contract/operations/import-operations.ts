import { z } from "zod";
import { accountNameSchema, accountSummarySchema } from "../account.ts";
import { environmentSchema } from "../environment.ts";
import { maskedSecretSchema } from "../onboarding.ts";
import { userKindSchema } from "../user.ts";
import { operation } from "../operation.ts";

/** The largest text that is looked at, in UTF-16 units; a context file is under 50 KB. */
const text = z.string().max(1_000_000, "This is over 1 MB; a context file is under 50 KB.");

/** Of a private key that has one. A context's key has none. */
const passphrase = z.string().max(1024).optional();

/**
 * What a text turned out to be. Null is what it does not tell.
 * - `client`: whose file it is, for people. `host`: the authority it belongs to.
 * - `serverKeyFingerprint`: of bunq's key. `sessionEndsAt`: ms since the epoch.
 * - `secrets`: what it holds, never their text. `hasSession`: whether one comes along.
 * - `notes`: what a person has to know before using it, in whole sentences.
 * - `sameKeyAs`: the name of an account here that has the same key pair.
 */
export const inspectedImportSchema = z.object({
  kind: z.enum(["context", "private-key"]),
  client: z.string(),
  environment: environmentSchema.nullable(),
  host: z.string().nullable(),
  keyFingerprint: z.string(),
  keyBits: z.number(),
  serverKeyFingerprint: z.string().nullable(),
  installationId: z.string().nullable(),
  deviceId: z.string().nullable(),
  userId: z.string().nullable(),
  userKind: userKindSchema.nullable(),
  userName: z.string().nullable(),
  hasSession: z.boolean(),
  sessionEndsAt: z.number().nullable(),
  secrets: z.array(maskedSecretSchema),
  notes: z.array(z.string()),
  sameKeyAs: z.string().nullable(),
});
export type InspectedImport = z.infer<typeof inspectedImportSchema>;

/** Contexts that other clients left in files: bunq's SDKs, and Postman with bunq's collection. */
export const importOperations = {
  /**
   * Looks into a text and keeps nothing of it. Throws `invalid_input` on `text` for what is no
   * context, is damaged, or is of bunq's production, naming what is wrong and where; on `passphrase`
   * where a key wants another one.
   */
  "import.inspect": operation("query", z.strictObject({ text, passphrase }), inspectedImportSchema),
  /**
   * Makes an account of a context and selects it. Nothing is sent: whether bunq still takes its
   * tokens shows at the first call. A private key alone does not say whose it is, so `environment`
   * does; for a context it counts for nothing.
   */
  "import.context": operation(
    "command",
    z.strictObject({
      text,
      passphrase,
      name: accountNameSchema.optional(),
      environment: environmentSchema.exclude(["custom"]).default("sandbox"),
    }),
    accountSummarySchema,
  ),
} as const;
