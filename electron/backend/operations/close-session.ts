import type { LogoutReceipt, PastSession } from "../../../shared/contract/onboarding.ts";
import { noUserBodies } from "../accounts/user-bodies.ts";
import { noSessionTokens } from "../accounts/past-sessions.ts";
import { AppError } from "../app-error.ts";
import { defineOperation, type OperationContext } from "../define-operation.ts";
import { isTokenRefused } from "../sessions/is-token-refused.ts";

type Ending = Pick<LogoutReceipt, "server" | "detail">;
type Proof = Pick<LogoutReceipt, "proof" | "proofStatus">;

/** Runs a call and answers null for a success, else the coded failure. A defect still throws. */
async function failureOf(call: Promise<unknown>): Promise<AppError | null> {
  try {
    await call;
    return null;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
}

async function endAtServer(
  accountId: string,
  sessionId: string,
  { bunq, signal }: OperationContext,
): Promise<Ending> {
  const path = `/session/${sessionId}`;
  const failure = await failureOf(
    bunq.call({
      accountId,
      purpose: "logout",
      method: "DELETE",
      path,
      token: "session",
      signed: true,
      signal,
    }),
  );
  if (failure === null) return { server: "ended", detail: null };
  if (isTokenRefused(failure)) return { server: "already-ended", detail: null };
  const answered = failure.payload.sent === "answered";
  return { server: answered ? "refused" : "unreachable", detail: failure.message };
}

/** One call with the token that should be dead now: only bunq's refusal proves it. */
async function proveDead(
  accountId: string,
  userId: string | null,
  { bunq, signal }: OperationContext,
): Promise<Proof> {
  const path = userId === null ? "/user" : `/user/${userId}`;
  const failure = await failureOf(
    bunq.call({
      accountId,
      purpose: "logout",
      method: "GET",
      path,
      token: "session",
      signed: true,
      signal,
    }),
  );
  if (failure === null) return { proof: "token-alive", proofStatus: 200 };
  const proofStatus = failure.payload.bunq?.status ?? null;
  return { proof: isTokenRefused(failure) ? "token-dead" : "unknown", proofStatus };
}

/** As the history tells it: a logout is one that bunq took part in. */
function endOf(
  { server, proof, at }: LogoutReceipt,
  session: { readonly endsAt: number },
): PastSession["how"] {
  if (server === "already-ended") return session.endsAt <= at ? "expired" : "ended-by-bunq";
  if (server === "unreachable") return "unreachable";
  const isOver = proof === "token-dead" || (server === "ended" && proof === "unknown");
  return isOver ? "logout" : "unknown";
}

/**
 * DELETE /v1/session/{id} with the session's own id, then the proof. Whatever bunq does, and also
 * when it cannot be reached, the token is wiped here; the receipt says which of the two happened.
 */
export const closeSession = defineOperation("session.close", async ({ accountId }, context) => {
  const { accounts, clock, userBodies } = context;
  const { session, user } = accounts.get(accountId);
  if (session === null) throw new AppError("not_ready", "There is no session to log out of.");

  let receipt: LogoutReceipt = {
    at: clock.now(),
    sessionId: session.id,
    server: "unreachable",
    detail: null,
    proof: "unknown",
    proofStatus: null,
  };
  try {
    receipt = { ...receipt, ...(await endAtServer(accountId, session.id, context)) };
    // Asking twice what does not answer would only make the person wait twice.
    if (receipt.server !== "unreachable") {
      receipt = { ...receipt, ...(await proveDead(accountId, user?.id ?? null, context)) };
    }
  } finally {
    receipt = { ...receipt, at: clock.now() };
    // SECURITY: in `finally`, so that no failure above keeps the token; close-session.test.ts.
    accounts.change(accountId, {
      facts: { session: null, user: null, lastLogout: receipt },
      secrets: { ...noSessionTokens, ...noUserBodies },
      sessionEnd: endOf(receipt, session),
    });
    userBodies.forget(accountId);
  }
  return receipt;
});
