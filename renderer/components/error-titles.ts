import type { ErrorCode } from "../../shared/contract/error.ts";

/** What happened, in a few words; the payload's message says the rest. */
export const errorTitles: Readonly<Record<ErrorCode, string>> = {
  invalid_input: "That cannot be used",
  not_ready: "An earlier step comes first",
  busy: "Another step is running",
  cancelled: "Stopped",
  access_not_granted: "Access was not granted",
  bunq_unauthorized: "bunq refused the key or the token",
  bunq_rejected: "bunq refused the request",
  bunq_rate_limited: "Too many requests",
  bunq_unavailable: "bunq is not available",
  network_unreachable: "No connection",
  network_timeout: "No answer in time",
  network_interrupted: "The connection broke",
  signature_mismatch: "The answer is not signed by bunq",
  unexpected_answer: "The answer is not what bunq documents",
  answer_too_large: "The answer is too large",
  redirect_refused: "Redirected, and not followed",
  host_refused: "Not a sandbox",
  storage_failed: "Could not be stored",
  storage_locked: "The secrets are locked",
  not_permitted: "Not permitted",
  internal: "A defect in Sandgate",
};
