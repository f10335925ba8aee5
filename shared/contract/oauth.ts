import { z } from "zod";

const clientId = z.string().trim().min(1, "Enter the client ID.").max(256);
const clientSecret = z.string().trim().min(8, "Enter the client secret.").max(512);

/** What `oauth.keep-client` takes: as bunq shows both of an OAuth client. */
export const oauthClientFields = { clientId, clientSecret };

/**
 * `redirectUri`: as registered with the client, letter by letter. A loopback address without a port
 * stands for any free one (RFC 8252, section 7.3).
 */
export const oauthRedirectField = z.string().trim().min(1, "Enter the redirect URI.").max(2048);

/** What came back, pasted: the code alone, or the whole address the browser was sent to. */
export const oauthAnswerField = z
  .string()
  .trim()
  .min(1, "Paste the address or the code.")
  .max(8192);

/**
 * The OAuth client of this account (doc.bunq.com, OAuth), and what became of it. Neither its secret
 * nor a code nor the access token is among the facts. Times in ms since the epoch.
 */
export const oauthFactsSchema = z.object({
  clientId: z.string(),
  /** Its secret, masked as all of them are. */
  clientSecret: z.object({ name: z.string(), digest: z.string() }),
  /** Typed, the local sandbox's own, or that of another account here. */
  clientOrigin: z.enum(["entered", "demo", "account"]),
  /** As typed when access was last granted; null before that. */
  redirectUri: z.string().nullable(),
  grantedAt: z.number().nullable(),
});
export type OauthFacts = z.infer<typeof oauthFactsSchema>;

/**
 * Someone is asked for access right now. `listens`: the browser comes back to this machine by
 * itself; otherwise its answer has to be pasted. `leftMs`: how long it is waited for.
 * `notUsed`: why the last answer was not taken; waiting goes on.
 */
export const oauthWaitSchema = z.object({
  authorizeUrl: z.string(),
  clientId: z.string(),
  redirectUri: z.string(),
  state: z.string(),
  listens: z.boolean(),
  leftMs: z.number(),
  notUsed: z.enum(["other-state", "no-answer"]).nullable(),
});
export type OauthWait = z.infer<typeof oauthWaitSchema>;

/** The `error` of an OAuth answer and its description, in bunq's words (RFC 6749, 4.1.2.1 and 5.2). */
export const oauthRefusalSchema = z.object({
  error: z.string(),
  description: z.string().nullable(),
});
export type OauthRefusal = z.infer<typeof oauthRefusalSchema>;
