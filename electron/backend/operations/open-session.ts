import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { noUserBodies } from "../accounts/user-bodies.ts";
import { defineOperation } from "../define-operation.ts";
import { requestSession } from "../sessions/request-session.ts";

/** Opens a session where there is none that lives; several clicks make one call. */
export const openSession = defineOperation("session.open", async ({ accountId }, context) => {
  const { accounts, clock, userBodies } = context;
  const { session: before } = accounts.get(accountId);
  if (before !== null && before.endsAt > clock.now()) return onboardingFacts(accountId, context);

  const { session, user, sessionWait, token } = await requestSession(accountId, context);
  const known = accounts.get(accountId).user;
  const isSameUser = known?.kind === user.kind && known.id === user.id;
  // SECURITY: nothing read of one user is kept for another, nor past a logout, which leaves no body
  // behind; read-user-body.test.ts.
  const bodies = isSameUser ? userBodies.leaveBehind(accountId) : null;
  accounts.change(accountId, {
    facts: { session, user, sessionWait, lastLogout: null },
    secrets: {
      "session-token": token,
      "former-session-token": null,
      ...(bodies?.secrets ?? noUserBodies),
    },
  });
  if (bodies) bodies.keep();
  else userBodies.forget(accountId);
  return onboardingFacts(accountId, context);
});
