import type { SessionFacts } from "../../../shared/contract/onboarding.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { sessionEnd } from "../../../shared/session/session-life.ts";
import { sessionStart } from "../../../shared/session/session-start.ts";
import { nextSessionAt, waitAfterCall } from "../../../shared/session/session-wait.ts";
import { sessionTimeoutOf } from "../../../shared/user/session-timeout.ts";
import { idMember, textMember } from "../../../shared/user/user-text.ts";
import type { AccountFacts } from "../accounts/account-record.ts";
import { maskSecret } from "../accounts/mask-secret.ts";
import { userFacts } from "../accounts/user-facts.ts";
import { AppError } from "../app-error.ts";
import type { BunqAnswer } from "../bunq/bunq-calls.ts";
import { decodeUserBody } from "../bunq/decode-user-body.ts";
import { answerItem, tokenOf } from "../bunq/read-answer.ts";
import { answerWithoutUser, unexpectedAnswer } from "../bunq/unexpected-answer.ts";
import type { OperationContext } from "../define-operation.ts";

/** A session lasts as long as the user's auto-logout; one week where the answer does not say. */
const documentedDefault = { seconds: 604_800, source: "bunq's documented default of one week" };

/** What the answer brought, to be stored by the caller in one write. */
export interface RequestedSession {
  readonly session: SessionFacts;
  readonly user: NonNullable<AccountFacts["user"]>;
  readonly sessionWait: AccountFacts["sessionWait"];
  readonly token: string;
}

/**
 * POST /v1/session-server (doc.bunq.com, Start a session). Throws `bunq_rate_limited` with the wait,
 * and sends nothing, where it is too soon for another one.
 */
export async function requestSession(
  accountId: string,
  context: OperationContext,
): Promise<RequestedSession> {
  const { accounts, clock } = context;
  const record = accounts.get(accountId);
  const apiKey = accounts.secret(accountId, "api-key");
  if (record.device === null || apiKey === null) {
    throw new AppError("not_ready", "Register the device first; the session belongs to it.");
  }
  const waitUntil = nextSessionAt(record.sessionWait, clock.now());
  if (waitUntil !== null) throw tooSoon(waitUntil - clock.now());

  const isBunq = record.environment === "sandbox";
  const answer = await post(accountId, apiKey, context).catch((thrown: unknown) => {
    const payload = thrown instanceof AppError ? thrown.payload : null;
    const retryAfterMs = payload?.retryAfterMs ?? null;
    // What never left cannot have counted at bunq.
    const sessionWait = waitAfterCall(clock.now(), {
      isBunq: isBunq && payload?.sent !== "no",
      retryAfterMs,
    });
    if (sessionWait !== null) accounts.change(accountId, { facts: { sessionWait } });
    throw thrown;
  });
  return {
    ...readSession(answer),
    sessionWait: waitAfterCall(clock.now(), { isBunq, retryAfterMs: null }),
  };
}

function tooSoon(waitMs: number): AppError {
  const seconds = Math.ceil(waitMs / 1000);
  return new AppError(
    "bunq_rate_limited",
    `bunq opens another session in ${seconds} s at the earliest. Nothing was sent; try again then.`,
    { retryable: true, retryAfterMs: waitMs, sent: "no" },
  );
}

function post(
  accountId: string,
  apiKey: string,
  { bunq, signal }: OperationContext,
): Promise<BunqAnswer> {
  return bunq.call({
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
}

function readSession(answer: BunqAnswer): Omit<RequestedSession, "sessionWait"> {
  const id = idMember(answerItem(answer.json, "Id"));
  const token = tokenOf(answer.json);
  if (!id || !token || !answer.verifiedWith) {
    throw unexpectedAnswer(answer, "a session id and a token");
  }
  const decoded = decodeUserBody(answer.clean.read);
  if (!decoded.ok) throw answerWithoutUser(answer, decoded.message);
  const timeout = sessionTimeoutOf(decoded.user) ?? documentedDefault;
  return {
    session: {
      id,
      token: maskSecret("session token", token),
      ...lifeOf(answer, timeout.seconds),
      timeoutSeconds: timeout.seconds,
      timeoutSource: timeout.source,
      extendedUntil: null,
      renewal: null,
      verifiedWith: answer.verifiedWith,
    },
    user: userFacts(decoded.user, null),
    token,
  };
}

/** bunq's own words on the start, and the same moments on this machine's clock. */
function lifeOf({ json, times }: Pick<BunqAnswer, "json" | "times">, timeoutSeconds: number) {
  const created: JsonNode | null = answerItem(json, "Token");
  const start = sessionStart(textMember(created, "created"), times);
  const { startedAt, source: startSource, clockOffsetMs } = start;
  return {
    startedAt,
    startSource,
    clockOffsetMs,
    openedAt: startedAt - clockOffsetMs,
    endsAt: sessionEnd(startedAt - clockOffsetMs, timeoutSeconds),
  };
}
