import type { PastSession, SessionFacts } from "../../../shared/contract/onboarding.ts";
import { noSessionTokens } from "../accounts/past-sessions.ts";
import { AppError } from "../app-error.ts";
import type { BunqAnswer, BunqCall } from "../bunq/bunq-calls.ts";
import type { OperationContext } from "../define-operation.ts";
import { isTokenRefused } from "./is-token-refused.ts";
import { noteAnswer } from "./note-answer.ts";
import { renewSession } from "./renew-session.ts";

type SessionCall = Omit<BunqCall, "accountId" | "token" | "signal">;

/**
 * The one way to call bunq with a session's token, except for ending the session. What bunq says
 * decides, never the clock: a token is used until it is refused. Then the session is renewed once and
 * the call repeated once, or, where the person wants to be asked, the session is over here too.
 */
export async function callInSession(
  accountId: string,
  call: SessionCall,
  context: OperationContext,
): Promise<BunqAnswer> {
  const { accounts, settings } = context;
  const { session } = accounts.get(accountId);
  if (session === null) throw sessionMissing();
  try {
    return await callAndNote(accountId, call, context);
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !isTokenRefused(thrown)) throw thrown;
    const sessionEnd = endSession(accountId, session, context);
    if (settings.read().renewal === "ask") throw sessionOver(thrown);
    const status = thrown.payload.bunq?.status ?? null;
    await renewSession(accountId, session, context, { because: "refused", status, sessionEnd });
  }
  return repeat(accountId, call, context);
}

export function sessionMissing(): AppError {
  return new AppError("not_ready", "Open a session first; bunq answers this to a session only.");
}

async function callAndNote(
  accountId: string,
  call: SessionCall,
  { accounts, bunq, signal }: OperationContext,
): Promise<BunqAnswer> {
  const answer = await bunq.call({ ...call, accountId, token: "session", signal });
  noteAnswer(accounts, accountId, answer);
  return answer;
}

/** A token refused as soon as it was given is not renewed again: that would never end. */
async function repeat(
  accountId: string,
  call: SessionCall,
  context: OperationContext,
): Promise<BunqAnswer> {
  try {
    return await callAndNote(accountId, call, context);
  } catch (thrown) {
    const { session } = context.accounts.get(accountId);
    if (!(thrown instanceof AppError) || !isTokenRefused(thrown) || session === null) throw thrown;
    endSession(accountId, session, context);
    throw sessionOver(thrown);
  }
}

/** bunq refused the token, so it is wiped at once: a renewal that fails must not leave it. */
function endSession(
  accountId: string,
  session: SessionFacts,
  { accounts, clock }: OperationContext,
): PastSession["how"] {
  const sessionEnd = session.endsAt <= clock.now() ? "expired" : "ended-by-bunq";
  accounts.change(accountId, { facts: { session: null }, secrets: noSessionTokens, sessionEnd });
  return sessionEnd;
}

function sessionOver(refusal: AppError): AppError {
  return new AppError(
    "bunq_unauthorized",
    "bunq has ended this session. Installation and device still stand: open a session again.",
    { ...refusal.payload, cause: refusal },
  );
}
