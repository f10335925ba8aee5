import type { ErrorCode } from "../../../shared/contract/error.ts";
import { AppError } from "../app-error.ts";

/** Thrown before the call only. */
const beforeTheCall: ReadonlySet<ErrorCode> = new Set(["not_ready", "busy"]);

/** bunq's own refusal of the request. A 5xx is none: a gateway gives up waiting while bunq goes on. */
const refusals: ReadonlySet<ErrorCode> = new Set([
  "bunq_unauthorized",
  "bunq_rejected",
  "bunq_rate_limited",
  "bunq_unavailable",
  "redirect_refused",
]);

/**
 * Whether this failure proves that bunq made nothing. Everything else leaves it open, a failure to
 * store after bunq's success among it: what may stand has to be looked for, or a second one is made.
 */
export function wasNotMade(thrown: unknown): boolean {
  if (!(thrown instanceof AppError)) return false;
  const { code, sent, bunq } = thrown.payload;
  if (sent === undefined) return beforeTheCall.has(code);
  if (sent === "no") return true;
  return sent === "answered" && refusals.has(code) && (bunq?.status ?? 500) < 500;
}
