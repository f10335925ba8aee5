import { z } from "zod";
import { accountIdSchema } from "../../../shared/contract/account.ts";
import { certificateFactsSchema } from "../../../shared/contract/certificate.ts";
import { environmentSchema } from "../../../shared/contract/environment.ts";
import { oauthFactsSchema } from "../../../shared/contract/oauth.ts";
import { provisionFactsSchema } from "../../../shared/contract/on-behalf.ts";
import { accessNames } from "../../../shared/access-names.ts";
import {
  apiKeyFactsSchema,
  deviceFactsSchema,
  installationFactsSchema,
  keyFactsSchema,
  logoutReceiptSchema,
  pastSessionSchema,
  sessionFactsSchema,
  userFactsSchema,
} from "../../../shared/contract/onboarding.ts";

/** Short names of what is sealed per account; each is bound to its account and this name. */
export const secretFields = [
  "private-key",
  "certificate-key",
  "oauth-client-secret",
  "api-key",
  "installation-token",
  "session-token",
  "former-session-token",
  "user-body",
  "previous-user-body",
] as const;
export type SecretField = (typeof secretFields)[number];

/**
 * One account as it lies on disk: facts in clear, secrets sealed. Both live in one record, so that
 * one durable write stores a whole step and a crash can never leave facts and secrets apart.
 */
export const accountRecordSchema = z.object({
  id: accountIdSchema,
  name: z.string(),
  environment: environmentSchema,
  baseUrl: z.string().nullable(),
  createdAt: z.number(),
  access: z.enum(accessNames),
  /** The partner it was made to act through; may be gone by now. */
  partnerAccountId: accountIdSchema.nullable(),
  sharedFrom: accountIdSchema.nullable(),
  provision: provisionFactsSchema.nullable(),
  oauth: oauthFactsSchema.nullable(),
  certificate: certificateFactsSchema.nullable(),
  key: keyFactsSchema.nullable(),
  installation: installationFactsSchema.nullable(),
  apiKey: apiKeyFactsSchema.nullable(),
  device: deviceFactsSchema.nullable(),
  session: sessionFactsSchema.nullable(),
  user: userFactsSchema.nullable(),
  lastLogout: logoutReceiptSchema.nullable(),
  pastSessions: z.array(pastSessionSchema),
  /** After a call to session-server: no other one until then (shared/session/session-wait.ts). */
  sessionWait: z.object({ from: z.number(), until: z.number() }).nullable(),
  sealed: z.partialRecord(z.enum(secretFields), z.string()),
});
export type AccountRecord = z.infer<typeof accountRecordSchema>;

export const accountsDocumentSchema = z.object({
  selectedId: accountIdSchema.nullable(),
  accounts: z.array(accountRecordSchema),
});
export type AccountsDocument = z.infer<typeof accountsDocumentSchema>;

/** What a step may change of a record; the rest is the account's identity. */
export type AccountFacts = Pick<
  AccountRecord,
  | "access"
  | "partnerAccountId"
  | "sharedFrom"
  | "provision"
  | "oauth"
  | "certificate"
  | "key"
  | "installation"
  | "apiKey"
  | "device"
  | "session"
  | "user"
  | "lastLogout"
  | "pastSessions"
  | "sessionWait"
>;

type KeptFacts =
  "access" | "partnerAccountId" | "oauth" | "certificate" | "pastSessions" | "sessionWait";

/**
 * What starting over leaves. Sessions of the past stay known, and so do the way in that was chosen
 * and an OAuth client or a provider's certificate, which nobody but its owner could bring again.
 */
export const noFacts: Omit<AccountFacts, KeptFacts> = {
  sharedFrom: null,
  provision: null,
  key: null,
  installation: null,
  apiKey: null,
  device: null,
  session: null,
  user: null,
  lastLogout: null,
};
