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
 * - `bytes`: length on the wire.
 * - `shownBytes`: how much of it `text` covers (long bodies are cut for display).
 * - `redactions`: short names of what was replaced.
 * - `withheld`: why there is no text, for people; null when there is.
 */
export const exchangeBodySchema = z.object({
  text: z.string().nullable(),
  bytes: z.number(),
  shownBytes: z.number(),
  redactions: z.array(z.string()),
  withheld: z.string().nullable(),
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

/** One line of the list of exchanges, newest first. */
export const exchangeLineSchema = z.object({
  id: z.string(),
  accountId: accountIdSchema,
  purpose: z.enum(exchangePurposes),
  method: z.string(),
  path: z.string(),
  startedAt: z.number(),
  status: z.number().nullable(),
  totalMs: z.number(),
  responseBytes: z.number().nullable(),
  failure: z.string().nullable(),
});
export type ExchangeLine = z.infer<typeof exchangeLineSchema>;

/** One request and its answer, redacted when recorded. */
export const exchangeSchema = z.object({
  line: exchangeLineSchema,
  request: z.object({
    url: z.string(),
    requestLine: z.string(),
    headers: z.array(exchangeHeaderSchema),
    body: exchangeBodySchema,
    signed: z.boolean(),
  }),
  response: z
    .object({
      status: z.number(),
      phrase: z.string(),
      headers: z.array(exchangeHeaderSchema),
      body: exchangeBodySchema,
      signature: responseSignatureSchema,
      responseId: z.string().nullable(),
    })
    .nullable(),
  timings: exchangeTimingsSchema,
});
export type Exchange = z.infer<typeof exchangeSchema>;
