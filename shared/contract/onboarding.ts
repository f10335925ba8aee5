import { z } from "zod";
import { accountIdSchema } from "./account.ts";
import { environmentSchema } from "./environment.ts";
import { userKindSchema } from "./user.ts";
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

/** What POST /v1/installation left behind (doc.bunq.com, Installation). Times in ms since the epoch. */
export const installationFactsSchema = z.object({
  id: z.string(),
  token: maskedSecretSchema,
  serverKeyFingerprint: z.string(),
  serverPublicKeyPem: z.string(),
  registeredAt: z.number(),
});

/** The API key that waits for, or was used at, device registration. Never its text. */
export const apiKeyFactsSchema = z.object({
  secret: maskedSecretSchema,
  origin: z.enum(["entered", "sandbox-person", "sandbox-company"]),
  prefixed: z.boolean(),
});

/** What POST /v1/device-server left behind (doc.bunq.com, Device registration). */
export const deviceFactsSchema = z.object({
  id: z.string(),
  description: z.string(),
  permittedIps: z.array(z.string()),
  registeredAt: z.number(),
});

/** What POST /v1/session-server left behind (doc.bunq.com, Start a session). Times in ms since the epoch, UTC. */
export const sessionFactsSchema = z.object({
  id: z.string(),
  token: maskedSecretSchema,
  openedAt: z.number(),
  endsAt: z.number(),
  timeoutSeconds: z.number(),
  /** Which field the timeout came from, e.g. `UserPerson.session_timeout`. */
  timeoutSource: z.string(),
  /** Fingerprint of the bunq key that the answer's signature verified with, over the raw bytes. */
  verifiedWith: z.string(),
});

/** The user as far as it is known: from the session's answer, or read by itself afterwards. */
export const userFactsSchema = z.object({
  kind: userKindSchema,
  id: z.string(),
  displayName: z.string().nullable(),
  /** Ms since the epoch of GET /v1/user/{id}; null while only the session's answer is known. */
  readAt: z.number().nullable(),
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
  running: runningSchema.nullable(),
  key: keyFactsSchema.nullable(),
  installation: installationFactsSchema.nullable(),
  apiKey: apiKeyFactsSchema.nullable(),
  device: deviceFactsSchema.nullable(),
  session: sessionFactsSchema.nullable(),
  user: userFactsSchema.nullable(),
  lastLogout: logoutReceiptSchema.nullable(),
  steps: z.array(z.enum(stepNames)),
});
export type OnboardingFacts = z.infer<typeof onboardingFactsSchema>;
