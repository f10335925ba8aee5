import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { defineOperation } from "../define-operation.ts";
import { sessionMissing } from "../sessions/call-in-session.ts";
import { renewSession as renew } from "../sessions/renew-session.ts";

/**
 * Replaces a session by a new one. A session that was replaced already, in another tab, is left
 * alone: the answer is what stands now.
 */
export const renewSession = defineOperation("session.renew", async (input, context) => {
  const { accountId, sessionId } = input;
  const { accounts, clock } = context;
  const { session } = accounts.get(accountId);
  if (session === null) throw sessionMissing();
  if (session.id === sessionId) {
    const sessionEnd = session.endsAt <= clock.now() ? "expired" : "renewed";
    await renew(accountId, session, context, { because: "asked", status: null, sessionEnd });
  }
  return onboardingFacts(accountId, context);
});
