import { z } from "zod";
import { accessNames } from "../access-names.ts";
import { environmentSchema } from "./environment.ts";
import { stepNames } from "../step-names.ts";
import { userKindSchema } from "./user.ts";

export const accountIdSchema = z.string().regex(/^[a-z0-9-]{8,40}$/, "not an account id");
export const accountNameSchema = z
  .string()
  .trim()
  .min(1, "Give the account a name.")
  .max(60, "Keep the name under 60 characters.");

export type StepName = (typeof stepNames)[number];

/**
 * One account in the switcher: a name, an environment and an own key pair.
 * - `host`: the authority its calls go to, for display; null for `local` before it runs.
 * - `done`: which steps stand on facts right now.
 * - `userId`: decimal digits as bunq sent them; null before a session.
 * - `userKind`: bunq's name for what it is, e.g. `UserCompany`; null before a session.
 * - `sessionEndsAt`: ms since the epoch (UTC); null without a session.
 * - `access`: where the secret of its device comes from.
 * - `partnerAccountId`: the account of the partner it acts through, where that one is here.
 * - `actsFor`: the user who granted it access; null before a session, and when it acts for itself.
 */
export const accountSummarySchema = z.object({
  id: accountIdSchema,
  name: z.string(),
  environment: environmentSchema,
  host: z.string().nullable(),
  createdAt: z.number(),
  done: z.array(z.enum(stepNames)),
  userId: z.string().nullable(),
  userName: z.string().nullable(),
  userKind: userKindSchema.nullable(),
  sessionEndsAt: z.number().nullable(),
  access: z.enum(accessNames),
  partnerAccountId: accountIdSchema.nullable(),
  actsFor: z.string().nullable(),
});
export type AccountSummary = z.infer<typeof accountSummarySchema>;

export const accountListSchema = z.object({
  accounts: z.array(accountSummarySchema),
  selectedId: accountIdSchema.nullable(),
});
export type AccountList = z.infer<typeof accountListSchema>;
