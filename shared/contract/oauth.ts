import { z } from "zod";

/**
 * An OAuth authorization of this account (doc.bunq.com, OAuth). Neither the client's secret nor the
 * code nor the access token is among the facts. Times in ms since the epoch.
 */
export const oauthFactsSchema = z.object({
  clientId: z.string(),
  /** Where the browser comes back to, on this machine. */
  redirectUri: z.string(),
  /** What to open in a browser; null once it has come back, or was given up. */
  authorizeUrl: z.string().nullable(),
  startedAt: z.number(),
  grantedAt: z.number().nullable(),
});
export type OauthFacts = z.infer<typeof oauthFactsSchema>;
