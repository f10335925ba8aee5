import { z } from "zod";
import { accessNames } from "../access-names.ts";
import { accountIdSchema } from "./account.ts";
import { certificateFactsSchema } from "./certificate.ts";
import { environmentSchema } from "./environment.ts";
import { oauthFactsSchema } from "./oauth.ts";
import { provisionFactsSchema } from "./on-behalf.ts";
import { userKindSchema } from "./user.ts";
import { startSources } from "../session/session-start.ts";
import { stepNames } from "../step-names.ts";

/**
 * A secret as the page may know it: its short name and the first 8 hex digits of its SHA-256, so
 * that two of them can be told apart without showing either.
 */
export const maskedSecretSchema = z.object({ name: z.string(), digest: z.string() });
export type MaskedSecret = z.infer<typeof maskedSecretSchema>;

/** The account's key pair as the page may know it. `fingerprint`: SHA-256 of the SPKI, hex pairs. */
export const keyFactsSchema = z.object({
  fingerprint: z.string(),
  publicKeyPem: z.string(),
  bits: z.number(),
  origin: z.enum(["generated", "imported"]),
  createdAt: z.number(),
});
export type KeyFacts = z.infer<typeof keyFactsSchema>;

/**
 * What POST /v1/installation left behind (doc.bunq.com, Installation). Times in ms since the epoch.
 * `id` and `registeredAt` are null for one that was imported from a file that does not tell them.
 */
export const installationFactsSchema = z.object({
  id: z.string().nullable(),
  token: maskedSecretSchema,
  serverKeyFingerprint: z.string(),
  serverPublicKeyPem: z.string(),
  registeredAt: z.number().nullable(),
});

/**
 * Where an API key came from: typed, made with a sandbox user, one of the ways of `access`, or the
 * file of another client.
 */
export const apiKeyOrigins = [
  "entered",
  "sandbox-person",
  "sandbox-company",
  "provision",
  "oauth",
  "psd2",
  "imported",
] as const;

/** The API key that waits for, or was used at, device registration. Never its text. */
export const apiKeyFactsSchema = z.object({
  secret: maskedSecretSchema,
  origin: z.enum(apiKeyOrigins),
  prefixed: z.boolean(),
  /** When it dies unless a device is registered with it, ms on this machine's clock; where known. */
  usableUntil: z.number().optional(),
});

/**
 * What POST /v1/device-server left behind (doc.bunq.com, Device registration). Null is what the file
 * of another client did not tell.
 */
export const deviceFactsSchema = z.object({
  id: z.string().nullable(),
  description: z.string().nullable(),
  permittedIps: z.array(z.string()).nullable(),
  registeredAt: z.number().nullable(),
  /** True for the partner's own device, used for a user it acts for without another registration. */
  shared: z.boolean(),
});

/**
 * How a session came to follow another one. `refused`: bunq no longer took the token of a call, with
 * this status, and the app renewed by itself. `asked`: the person did.
 */
export const renewalSchema = z.object({
  from: z.string(),
  because: z.enum(["asked", "refused"]),
  status: z.number().nullable(),
  at: z.number(),
});

/**
 * What POST /v1/session-server left behind (doc.bunq.com, Start a session). Times in ms since the
 * epoch. `id` is `thisSession` for one that was imported from a file without its id. `openedAt` and `endsAt` are on this machine's clock, to be compared with it; `startedAt` and
 * `extendedUntil` on bunq's, which is `clockOffsetMs` ahead (shared/session).
 */
export const sessionFactsSchema = z.object({
  id: z.string(),
  token: maskedSecretSchema,
  openedAt: z.number(),
  endsAt: z.number(),
  startedAt: z.number(),
  startSource: z.enum(startSources),
  clockOffsetMs: z.number(),
  /** The end that the latest call within the extension window brought; null without one. */
  extendedUntil: z.number().nullable(),
  renewal: renewalSchema.nullable(),
  timeoutSeconds: z.number(),
  /** Which field the timeout came from, e.g. `UserPerson.session_timeout`. */
  timeoutSource: z.string(),
  /**
   * Fingerprint of the bunq key that the answer's signature verified with, over the raw bytes; null
   * for a session that another client opened.
   */
  verifiedWith: z.string().nullable(),
});

export type SessionFacts = z.infer<typeof sessionFactsSchema>;

/**
 * A session of this account that is over. Ms since the epoch, bunq's clock. `how`: `expired`
 * by its time, `renewed` by another one, `ended-by-bunq` before its time, `unreachable` when its
 * token was wiped at a logout that did not reach bunq, `unknown` when it was forgotten here in
 * another way; of these two it may live on at bunq.
 */
export const pastSessionSchema = z.object({
  id: z.string(),
  openedAt: z.number(),
  endedAt: z.number(),
  how: z.enum(["logout", "expired", "renewed", "ended-by-bunq", "unreachable", "unknown"]),
});
export type PastSession = z.infer<typeof pastSessionSchema>;

/** One of the two users inside a `UserApiKey`. bunq may send little of it, even no id. */
export const innerUserSchema = z.object({
  kind: userKindSchema,
  id: z.string().nullable(),
  displayName: z.string().nullable(),
});

/** The user as far as it is known: from the session's answer, or read by itself afterwards. */
export const userFactsSchema = z.object({
  kind: userKindSchema,
  id: z.string(),
  displayName: z.string().nullable(),
  /** Ms since the epoch of GET /v1/user/{id}; null while only the session's answer is known. */
  readAt: z.number().nullable(),
  /** Of a `UserApiKey`: who asked for access, and who granted it. Null for every other kind. */
  requestedBy: innerUserSchema.nullable(),
  grantedBy: innerUserSchema.nullable(),
});

/**
 * What a logout did. The token is wiped here in every case; `server` says what bunq did:
 * `ended` (DELETE answered 200), `already-ended` (401/403), `refused` (other answer),
 * `unreachable` (no answer). `proof`: the follow-up call with the dead token.
 */
export const logoutReceiptSchema = z.object({
  at: z.number(),
  sessionId: z.string(),
  server: z.enum(["ended", "already-ended", "refused", "unreachable"]),
  proof: z.enum(["token-dead", "token-alive", "unknown"]),
  proofStatus: z.number().nullable(),
  detail: z.string().nullable(),
});
export type LogoutReceipt = z.infer<typeof logoutReceiptSchema>;

/** The step that is running, seen by every window of this account. */
export const runningSchema = z.object({ operation: z.string(), startedAt: z.number() });

/** Everything the page may know of one account's progress. The steps' states derive from it. */
export const onboardingFactsSchema = z.object({
  accountId: accountIdSchema,
  environment: environmentSchema,
  baseUrl: z.string().nullable(),
  /** The trusted side's time as it told this, ms since the epoch: a page may run on another machine. */
  now: z.number(),
  running: runningSchema.nullable(),
  access: z.enum(accessNames),
  /** The account of the partner that this one acts through; null where there is none here. */
  partnerAccountId: accountIdSchema.nullable(),
  /** Key pair and installation are those of this account; null where they are its own. */
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
  /** The newest first, at most 50. */
  pastSessions: z.array(pastSessionSchema),
  /** Before this, ms since the epoch, no other session is asked for; null for at once. */
  nextSessionAt: z.number().nullable(),
  steps: z.array(z.enum(stepNames)),
});
export type OnboardingFacts = z.infer<typeof onboardingFactsSchema>;
