import { idMember } from "../../../shared/user/user-text.ts";
import { sessionTimeoutOf } from "../../../shared/user/session-timeout.ts";
import { maskSecret } from "../accounts/mask-secret.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { noUserBodies } from "../accounts/user-bodies.ts";
import { AppError } from "../app-error.ts";
import { decodeUserBody } from "../bunq/decode-user-body.ts";
import { answerItem, tokenOf } from "../bunq/read-answer.ts";
import { answerWithoutUser, unexpectedAnswer } from "../bunq/unexpected-answer.ts";
import { defineOperation } from "../define-operation.ts";

/** A session lasts as long as the user's auto-logout; one week where the answer does not say. */
const documentedDefault = { seconds: 604_800, source: "bunq's documented default of one week" };

/** The last moment a `Date` can hold; a longer session would break whatever shows its end. */
const latestDate = 8_640_000_000_000_000;

/**
 * POST /v1/session-server (doc.bunq.com, Start a session). It is timed on this machine's clock, by which
 * it is judged later: with bunq's own time a clock that is a week off could open none at all.
 */
export const openSession = defineOperation("session.open", async ({ accountId }, context) => {
  const { accounts, bunq, clock, signal, userBodies } = context;
  const record = accounts.get(accountId);
  if (record.session !== null && record.session.endsAt > clock.now()) {
    return onboardingFacts(accountId, context);
  }
  const apiKey = accounts.secret(accountId, "api-key");
  if (record.device === null || apiKey === null) {
    throw new AppError("not_ready", "Register the device first; the session belongs to it.");
  }

  const answer = await bunq.call({
    accountId,
    purpose: "session",
    method: "POST",
    path: "/session-server",
    body: { secret: apiKey },
    token: "installation",
    signed: true,
    answerToken: "session token",
    signal,
  });

  const id = idMember(answerItem(answer.json, "Id"));
  const token = tokenOf(answer.json);
  if (!id || !token || !answer.verifiedWith) {
    throw unexpectedAnswer(answer, "a session id and a token");
  }
  const decoded = decodeUserBody(answer.clean.read);
  if (!decoded.ok) throw answerWithoutUser(answer, decoded.message);
  const timeout = sessionTimeoutOf(decoded.user) ?? documentedDefault;
  const { kind, id: userId, displayName } = decoded.user.summary;

  accounts.change(accountId, {
    facts: {
      session: {
        id,
        token: maskSecret("session token", token),
        openedAt: answer.receivedAt,
        endsAt: Math.min(answer.receivedAt + timeout.seconds * 1000, latestDate),
        timeoutSeconds: timeout.seconds,
        timeoutSource: timeout.source,
        verifiedWith: answer.verifiedWith,
      },
      user: { kind, id: userId, displayName, readAt: null },
      lastLogout: null,
    },
    secrets: { "session-token": token, ...noUserBodies },
  });
  userBodies.forget(accountId);
  return onboardingFacts(accountId, context);
});
