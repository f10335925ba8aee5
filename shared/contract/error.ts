import { z } from "zod";
import { diagnosisSchema } from "./diagnosis.ts";
import { oauthRefusalSchema } from "./oauth.ts";

/**
 * Why an operation did not succeed. A code answers one question: who can do something about it?
 * Every code is a value in an envelope; nothing is ever thrown across the bridge.
 */
export const errorCodes = {
  invalid_input: "The person: something typed or chosen is not usable; `field` names it.",
  not_ready: "The person: an earlier step has to be done first.",
  busy: "Time: another step of this account is still running.",
  cancelled: "Nobody: the person stopped it.",
  access_not_granted: "The person: access was denied, or not granted in time (OAuth).",
  bunq_unauthorized: "The person: bunq refused the key or the token (401, 403).",
  bunq_rejected: "The person: bunq refused the request in its own words (other 4xx).",
  bunq_rate_limited: "Time: too many requests (429).",
  bunq_unavailable: "Time: bunq failed or is in maintenance (5xx, 491).",
  network_unreachable: "The person's network: no connection was made, nothing was sent.",
  network_timeout: "The person's network: no answer within the time allowed.",
  network_interrupted: "The person's network: the connection broke; bunq may have acted.",
  signature_mismatch: "Nobody, stop: bunq's answer does not carry bunq's signature.",
  unexpected_answer: "Us: the answer is not what the documentation describes.",
  answer_too_large: "Nobody: the answer is over the size that is read.",
  redirect_refused: "The network: something redirects; a token is never sent along.",
  host_refused: "Nobody: the host is not a sandbox; no connection was opened.",
  storage_failed: "The person: the disk refused to store; the old state is whole.",
  storage_locked: "The person: the secrets cannot be opened on this machine right now.",
  not_permitted: "Us or an attacker: unknown operation or untrusted caller.",
  internal: "Us: a defect; `reference` finds it in the log.",
} as const;

export type ErrorCode = keyof typeof errorCodes;

const codeSchema = z.custom<ErrorCode>(
  (value) => typeof value === "string" && Object.hasOwn(errorCodes, value),
);

/**
 * A failure as it crosses the bridge.
 * - `message`: one or two sentences for people: what happened and the way out. Never a secret.
 * - `field`: the input field at fault, for `invalid_input`.
 * - `sent`: whether the request may have had an effect at bunq.
 * - `bunq`: bunq's own words, its status with its phrase, and `X-Bunq-Client-Response-Id`, for support.
 * - `oauth`: the error of OAuth, at the exchange of a code or as the browser brought it back.
 * - `exchangeId`: the recorded exchange, when one was made.
 * - `retryAfterMs`: milliseconds to wait, parsed from bunq's sentence (429).
 * - `diagnosis`: which cause it is. Absent where the person stopped the step, or has to change what
 *   they typed, and for what is no step.
 */
export const errorPayloadSchema = z.object({
  code: codeSchema,
  message: z.string(),
  retryable: z.boolean(),
  field: z.string().optional(),
  sent: z.enum(["no", "maybe", "answered"]).optional(),
  bunq: z
    .object({
      status: z.number(),
      phrase: z.string().optional(),
      responseId: z.string().nullable(),
      descriptions: z.array(z.string()),
    })
    .optional(),
  oauth: oauthRefusalSchema.optional(),
  exchangeId: z.string().optional(),
  retryAfterMs: z.number().optional(),
  reference: z.string().optional(),
  diagnosis: diagnosisSchema.optional(),
});
export type ErrorPayload = z.infer<typeof errorPayloadSchema>;
