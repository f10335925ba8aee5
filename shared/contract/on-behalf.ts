import { z } from "zod";
import { accountIdSchema } from "./account.ts";

/**
 * A `PartnerUserProvision` that is watched until its credential has a token (doc.bunq.com, Partners).
 * Times in ms since the epoch, this machine's clock. bunq's own words for the states, unchanged:
 * pages and years differ in them, so nothing is decided by them.
 */
export const provisionFactsSchema = z.object({
  id: z.string(),
  /** In whose session it was made. */
  partnerAccountId: accountIdSchema,
  externalUuid: z.string(),
  /** Whom it is for, as asked: a name or an address. */
  label: z.string(),
  status: z.string().nullable(),
  subStatus: z.string().nullable(),
  actionRequired: z.string().nullable(),
  credentialStatus: z.string().nullable(),
  createdAt: z.number(),
  checkedAt: z.number(),
  checks: z.number(),
  /** When the token came; null while it has not. The token itself is the account's API key. */
  tokenAt: z.number().nullable(),
});
export type ProvisionFacts = z.infer<typeof provisionFactsSchema>;
