import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import { endSessionWhenRefused } from "../accounts/end-session-when-refused.ts";
import { decodeUserBody } from "../bunq/decode-user-body.ts";
import { answerWithoutUser } from "../bunq/unexpected-answer.ts";
import { defineOperation } from "../define-operation.ts";

/**
 * GET /v1/user/{id} with the id the session gave, which proves that this id is the one URLs take;
 * for `UserApiKey` it is `UserApiKey.id`, not that of an inner user.
 */
export const fetchUser = defineOperation("user.fetch", async ({ accountId }, context) => {
  const { accounts, bunq, clock, signal, userBodies } = context;
  const { session, user } = accounts.get(accountId);
  if (session === null || user === null || session.endsAt <= clock.now()) {
    throw new AppError("not_ready", "Open a session first; bunq shows the user to a session only.");
  }

  const answer = await endSessionWhenRefused(accounts, accountId, () =>
    bunq.call({
      accountId,
      purpose: "user",
      method: "GET",
      path: `/user/${user.id}`,
      token: "session",
      signed: true,
      signal,
    }),
  );

  const decoded = decodeUserBody(answer.clean.read);
  if (!decoded.ok) throw answerWithoutUser(answer, decoded.message);
  const { kind, id, displayName } = decoded.user.summary;
  // A clock set back must not make a user just read look older than its session.
  const readAt = Math.max(answer.receivedAt, session.openedAt);
  const arrival = userBodies.arrive(accountId, answer.clean.text, readAt);
  accounts.change(accountId, {
    facts: { user: { kind, id, displayName, readAt } },
    secrets: arrival.secrets,
  });
  arrival.keep();
  return onboardingFacts(accountId, context);
});
