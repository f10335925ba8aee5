import type { PastSession, SessionFacts } from "../../../shared/contract/onboarding.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import { noUserBodies } from "../accounts/user-bodies.ts";
import { AppError } from "../app-error.ts";
import type { OperationContext } from "../define-operation.ts";
import { requestSession } from "./request-session.ts";

interface Renewal {
  readonly because: NonNullable<SessionFacts["renewal"]>["because"];
  /** What bunq answered when it refused the token; null when the person asked. */
  readonly status: number | null;
  readonly sessionEnd: PastSession["how"];
}

/**
 * Opens the session that follows `old`. The user stays read: it is the same one, unless bunq says
 * otherwise. A token that may still live is kept as the former one until bunq was told to end it.
 */
export async function renewSession(
  accountId: string,
  old: SessionFacts,
  context: OperationContext,
  { because, status, sessionEnd }: Renewal,
): Promise<void> {
  const { accounts, clock, userBodies } = context;
  const { session, user, sessionWait, token } = await requestSession(accountId, context);
  const before = accounts.get(accountId);
  const known = before.user !== null && isSame(before.user, user) ? before.user : null;
  const renewal = { from: old.id, because, status, at: clock.now() };
  const formerToken = because === "asked" ? accounts.secret(accountId, "session-token") : null;
  accounts.change(accountId, {
    facts: {
      session: { ...session, renewal },
      user: { ...user, readAt: known?.readAt ?? null },
      lastLogout: null,
      sessionWait,
    },
    secrets: {
      "session-token": token,
      "former-session-token": formerToken,
      ...(known ? {} : noUserBodies),
    },
    sessionEnd,
  });
  if (!known) userBodies.forget(accountId);
  if (formerToken !== null) await endFormer(accountId, old.id, context);
}

type User = NonNullable<AccountRecord["user"]>;

function isSame(one: User, other: User): boolean {
  return one.kind === other.kind && one.id === other.id;
}

/** DELETE /v1/session/{id} with the old token. The new one stands whatever becomes of this. */
async function endFormer(
  accountId: string,
  sessionId: string,
  { accounts, bunq, signal }: OperationContext,
): Promise<void> {
  try {
    await bunq.call({
      accountId,
      purpose: "session",
      method: "DELETE",
      path: `/session/${sessionId}`,
      token: "former-session",
      signed: true,
      signal,
    });
  } catch (thrown) {
    // The exchange shows what became of it; the old session ends by its time.
    if (!(thrown instanceof AppError)) throw thrown;
  } finally {
    // SECURITY: in `finally`, so that no failure keeps the old token; renew-session.test.ts.
    accounts.change(accountId, { secrets: { "former-session-token": null } });
  }
}
