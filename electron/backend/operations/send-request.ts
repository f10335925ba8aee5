import type { SendOutcome } from "../../../shared/contract/request.ts";
import { thisSession } from "../../../shared/session/this-session.ts";
import { checkDraft, type CheckedRequest } from "../../../shared/requests/check-draft.ts";
import type { ParsedInputOf } from "../../../shared/contract/operations.ts";
import { AppError } from "../app-error.ts";
import { knownSecrets } from "../bunq/known-secrets.ts";
import { defineOperation, type OperationContext } from "../define-operation.ts";
import { redactAddress } from "../exchanges/redact-address.ts";
import type { KnownSecret } from "../exchanges/redact.ts";
import { askOnce } from "../requests/ask-once.ts";
import { callForAnswer, type AnsweredRequest } from "../requests/call-for-answer.ts";
import { withSent, type SentFacts } from "../requests/keep-sent.ts";
import { noteAnswerIds } from "../requests/note-answer-ids.ts";
import { variableValues } from "../requests/variable-values.ts";
import { sessionMissing } from "../sessions/call-in-session.ts";

type Input = ParsedInputOf<"request.send">;

/**
 * Any request, composed by a person, in the account's session. Every answer of bunq's is a result,
 * 404 as well as 200; only what brought no such answer is a failure.
 */
export const sendRequest = defineOperation("request.send", async (input, context) => {
  const { accountId, draft } = input;
  const request = readRequest(input, context);
  const origin = await context.origins.of(context.accounts.get(accountId));
  const asking = { accountId, method: draft.method, origin, allowChanges: input.allowChanges };
  const host = askOnce(asking, context.requests);
  if (host !== null) return { outcome: "ask-first", host };
  const sent = { draft, label: input.label ?? null, at: context.clock.now() };
  try {
    const answer = await callForAnswer(accountId, { request, label: sent.label }, context);
    keep(accountId, { ...sent, ...pick(answer) }, answer, context);
    return outcomeOf(answer, knownSecrets(context.accounts, accountId));
  } catch (thrown) {
    const exchangeId = thrown instanceof AppError ? thrown.payload.exchangeId : undefined;
    // What never became a call, such as a locked vault, was not sent.
    if (exchangeId !== undefined) {
      const status = thrown instanceof AppError ? (thrown.payload.bunq?.status ?? null) : null;
      keep(accountId, { ...sent, status, exchangeId }, null, context);
    }
    throw thrown;
  }
});

function pick({ status, exchangeId }: AnsweredRequest) {
  return { status, exchangeId };
}

function outcomeOf(
  { exchangeId, status, address, pages }: AnsweredRequest,
  known: readonly KnownSecret[],
): SendOutcome {
  const shown = redactAddress(address, known).text;
  return { outcome: "answered", exchangeId, status, address: shown, pages };
}

/** The request as it will leave. Throws `invalid_input` with the field at fault. */
function readRequest({ accountId, draft, asItIs = false }: Input, context: OperationContext) {
  const { accounts, requests } = context;
  const account = accounts.get(accountId);
  if (account.session === null) throw sessionMissing();
  const values = variableValues(account, requests.read(accountId));
  const checked = checkDraft(draft, { values, asItIs });
  if (!checked.ok) {
    const { field, message } = checked.problem;
    throw new AppError("invalid_input", message, { field });
  }
  assertSessionStays(checked.value, account.session.id);
  return checked.value;
}

/** Ending its own session here would leave a token that the app believes in. */
function assertSessionStays({ method, address }: CheckedRequest, sessionId: string): void {
  const path = address.path
    .replaceAll(/%[2-7][0-9a-f]/gi, (escape) => decodeURIComponent(escape))
    .replace(/\/$/, "");
  const meant = /^\/v1\/session\/0*(\d+)(?:$|[^\d])/.exec(path)?.[1];
  // An imported session may not know its own id; then any could be meant.
  const isOwn = meant === thisSession || meant === sessionId || sessionId === thisSession;
  if (method !== "DELETE" || meant === undefined || !isOwn) return;
  throw new AppError(
    "invalid_input",
    "This would end the session Sandgate works in. Use “Log out”, which ends it here as well.",
    { field: "path" },
  );
}

/** What bunq answered matters more than that it is kept: a disk that refuses is logged. */
function keep(
  accountId: string,
  facts: SentFacts,
  answer: AnsweredRequest | null,
  { accounts, logger, requests }: OperationContext,
): void {
  try {
    const userId = accounts.get(accountId).user?.id ?? null;
    const known = knownSecrets(accounts, accountId);
    requests.change(accountId, (record) => {
      const kept = withSent(record, facts, known);
      return answer === null ? kept : noteAnswerIds(kept, userId, answer.ids);
    });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    logger.error("request.not-kept", { accountId, code: thrown.payload.code });
  }
}
