import { z } from "zod";
import { accountIdSchema } from "./account.ts";

/** What an exchange belongs to: a step of onboarding, or one of the calls around it. */
export const exchangePurposes = [
  "sandbox-user",
  "installation",
  "provision",
  "oauth",
  "psd2-credential",
  "device",
  "session",
  "user",
  "logout",
  "diagnosis",
  "request",
] as const;

/**
 * A header as sent or received, in order and letter case of the wire. `redacted` names the secret
 * that stood there; the record itself never holds it.
 */
export const exchangeHeaderSchema = z.object({
  name: z.string(),
  value: z.string(),
  redacted: z.string().nullable(),
});
export type ExchangeHeader = z.infer<typeof exchangeHeaderSchema>;

/**
 * A body for reading.
 * - `text`: UTF-8 with each secret replaced by `•••• <short name>`; null when it is not text or
 *   was withheld.
 * - `bytes`: length on the wire. `sha256`: hex of those bytes, the secrets among them.
 * - `shownBytes`: how much of it `text` covers (long bodies are cut for display).
 * - `keptBytes`: how much of it is kept at all; less than `bytes` for one that is too large.
 * - `units`: length of the kept redacted text in UTF-16 units; `exchange.read-body` answers it.
 * - `redactions`: short names of what was replaced.
 * - `withheld`: why there is no text, for people; null when there is.
 * - `base64`: the exact bytes of a body that is no text, where they could be kept; else null.
 */
export const exchangeBodySchema = z.object({
  text: z.string().nullable(),
  bytes: z.number(),
  sha256: z.string(),
  shownBytes: z.number(),
  keptBytes: z.number(),
  units: z.number(),
  redactions: z.array(z.string()),
  withheld: z.string().nullable(),
  base64: z.string().nullable(),
});
export type ExchangeBody = z.infer<typeof exchangeBodySchema>;

/** Milliseconds per phase; null where a phase did not happen (kept-alive connection, plain HTTP). */
export const exchangeTimingsSchema = z.object({
  dns: z.number().nullable(),
  connect: z.number().nullable(),
  tls: z.number().nullable(),
  firstByte: z.number().nullable(),
  download: z.number().nullable(),
  total: z.number(),
  reused: z.boolean(),
});

/** `unsigned`: the answer carried no signature; `not-checked`: no bunq key was known yet. */
export const responseSignatureSchema = z.enum(["verified", "mismatch", "unsigned", "not-checked"]);

/**
 * One line of the list of exchanges, newest first.
 * - `host`: the authority it went to. `query`: with its `?`, redacted; empty without one.
 * - `startedAt`: ms since the epoch, this machine's clock.
 * - `token`: short name of the token that authenticated it; null for none.
 * - `signedWith`: fingerprint of our key that signed the body; null for an unsigned call.
 * - `signature`: of the answer; null without one.
 * - `sends`, `brings`: short names of the secrets in the request's and in the answer's body.
 * - `label`: what the person called the request, for those of the composer.
 */
export const exchangeLineSchema = z.object({
  id: z.string(),
  accountId: accountIdSchema,
  purpose: z.enum(exchangePurposes),
  method: z.string(),
  host: z.string(),
  path: z.string(),
  query: z.string(),
  label: z.string().nullable(),
  startedAt: z.number(),
  status: z.number().nullable(),
  totalMs: z.number(),
  requestBytes: z.number(),
  responseBytes: z.number().nullable(),
  responseId: z.string().nullable(),
  token: z.string().nullable(),
  signedWith: z.string().nullable(),
  signature: responseSignatureSchema.nullable(),
  sends: z.array(z.string()),
  brings: z.array(z.string()),
  failure: z.string().nullable(),
});
export type ExchangeLine = z.infer<typeof exchangeLineSchema>;

/** What a list of exchanges is narrowed to by the answer's status; `none`: no answer came. */
export const exchangeOutcomes = ["2xx", "3xx", "4xx", "5xx", "none"] as const;

/** The most lines that one `exchange.list` answers. */
export const exchangeLinesAtOnce = 500;

/**
 * A signature as it stood in a header (base64), and the fingerprint of the public key it belongs to:
 * ours for a request; for an answer bunq's of the installation, null where none was known.
 */
export const madeSignatureSchema = z.object({
  value: z.string(),
  keyFingerprint: z.string().nullable(),
});
export type MadeSignature = z.infer<typeof madeSignatureSchema>;

/** One request and its answer, redacted when recorded. */
export const exchangeSchema = z.object({
  line: exchangeLineSchema,
  request: z.object({
    url: z.string(),
    requestLine: z.string(),
    headers: z.array(exchangeHeaderSchema),
    body: exchangeBodySchema,
    signature: madeSignatureSchema.nullable(),
  }),
  response: z
    .object({
      status: z.number(),
      phrase: z.string(),
      headers: z.array(exchangeHeaderSchema),
      body: exchangeBodySchema,
      signature: responseSignatureSchema,
      serverSignature: madeSignatureSchema.nullable(),
      responseId: z.string().nullable(),
    })
    .nullable(),
  timings: exchangeTimingsSchema,
});
export type Exchange = z.infer<typeof exchangeSchema>;
