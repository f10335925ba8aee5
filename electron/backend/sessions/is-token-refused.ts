import type { AppError } from "../app-error.ts";

/** bunq's two sentences for a token it no longer knows (doc.bunq.com, Errors). */
const refusals = /Insufficient (authorisation|authentication)/i;

/**
 * True when bunq says that a token is dead, as opposed to not allowed something. Both statuses were
 * recorded with either sentence, so the sentence decides.
 */
export function isTokenRefused({ payload }: AppError): boolean {
  if (payload.code !== "bunq_unauthorized") return false;
  return payload.bunq?.descriptions.some((text) => refusals.test(text)) ?? false;
}
