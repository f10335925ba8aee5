import { userFacts } from "../accounts/user-facts.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { decodeUserBody } from "../bunq/decode-user-body.ts";
import { answerWithoutUser } from "../bunq/unexpected-answer.ts";
import { defineOperation } from "../define-operation.ts";
import { callInSession, sessionMissing } from "../sessions/call-in-session.ts";

/**
 * GET /v1/user/{id} with the id the session gave, which proves that this id is the one URLs take;
 * for `UserApiKey` it is `UserApiKey.id`, not that of an inner user.
 */
export const fetchUser = defineOperation("user.fetch", async ({ accountId }, context) => {
  const { accounts, userBodies } = context;
  const { session, user } = accounts.get(accountId);
  if (session === null) throw sessionMissing();

  // bunq knows whose session it is, also where the file it was imported from did not say
  const path = user === null ? "/user" : `/user/${user.id}`;
  const call = { purpose: "user", method: "GET", path, signed: true } as const;
  const answer = await callInSession(accountId, call, context);

  const decoded = decodeUserBody(answer.clean.read);
  if (!decoded.ok) throw answerWithoutUser(answer, decoded.message);
  // A clock set back must not make a user just read look older than its session.
  const readAt = Math.max(answer.receivedAt, session.openedAt);
  const arrival = userBodies.arrive(accountId, answer.clean.text, readAt);
  accounts.change(accountId, {
    facts: { user: userFacts(decoded.user, readAt) },
    secrets: arrival.secrets,
  });
  arrival.keep();
  return onboardingFacts(accountId, context);
});
