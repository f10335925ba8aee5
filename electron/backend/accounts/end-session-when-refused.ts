import { AppError } from "../app-error.ts";
import type { Accounts } from "./accounts.ts";

/** bunq's two sentences for a token it no longer knows (doc.bunq.com, Errors). */
const refusals = /Insufficient (authorisation|authentication)/i;

/** True when bunq says that a token is dead, as opposed to not allowed something. */
export function isTokenRefused(thrown: unknown): boolean {
  if (!(thrown instanceof AppError) || thrown.payload.code !== "bunq_unauthorized") return false;
  return thrown.payload.bunq?.descriptions.some((text) => refusals.test(text)) ?? false;
}

/**
 * Runs a call made with the session token. When bunq says the token is dead, the session is over
 * here too: its token is wiped, and opening another one becomes the current step.
 */
export async function endSessionWhenRefused<T>(
  accounts: Accounts,
  accountId: string,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (thrown) {
    if (!isTokenRefused(thrown) || !(thrown instanceof AppError)) throw thrown;
    accounts.change(accountId, { facts: { session: null }, secrets: { "session-token": null } });
    throw new AppError(
      "bunq_unauthorized",
      "bunq has ended this session. Installation and device still stand: open a session again.",
      { ...thrown.payload, cause: thrown },
    );
  }
}
