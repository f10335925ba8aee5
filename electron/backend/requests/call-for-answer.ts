import type { ListPages } from "../../../shared/contract/request.ts";
import { addressText } from "../../../shared/requests/resolve-address.ts";
import type { CheckedRequest } from "../../../shared/requests/check-draft.ts";
import { AppError } from "../app-error.ts";
import type { OperationContext } from "../define-operation.ts";
import { evidenceOf } from "../doctor/call-evidence.ts";
import { callInSession } from "../sessions/call-in-session.ts";
import { isTokenRefused } from "../sessions/is-token-refused.ts";
import { typedSecrets } from "./typed-secrets.ts";
import { readAnswerIds, readPages, type AnswerIds } from "./read-answer-ids.ts";

/** An answer of bunq, whatever its status. `pages` and `ids` come of a success only. */
export interface AnsweredRequest {
  readonly exchangeId: string;
  readonly status: number;
  readonly address: string;
  readonly pages: ListPages | null;
  readonly ids: AnswerIds;
}

const noIds: AnswerIds = { monetaryAccounts: [], credentials: [] };

/**
 * The status of the answer that a failure was made from; null where it is a failure all the same: no
 * answer, one that is not bunq's, a session that is over, or another call that went before.
 */
function answeredStatus(error: AppError): number | null {
  const evidence = evidenceOf(error);
  const isOwn = evidence?.purpose === "request" && evidence.answer !== null;
  if (!isOwn || isTokenRefused(error)) return null;
  // SECURITY: an answer that is not signed by bunq is none of bunq's; send-request.test.ts.
  if (error.payload.code === "signature_mismatch") return null;
  return evidence.answer?.status ?? null;
}

/** Sends it in the account's session, signed. Throws where no answer of bunq's came. */
export async function callForAnswer(
  accountId: string,
  { request, label }: { readonly request: CheckedRequest; readonly label: string | null },
  context: OperationContext,
): Promise<AnsweredRequest> {
  const { method, address, headers, body } = request;
  const call = {
    purpose: "request",
    method,
    path: address.path.slice("/v1".length),
    query: address.query.map(({ name, value }) => [name, value] as const),
    headers: headers.map(({ name, value }) => [name, value] as const),
    ...(body === null ? {} : { bodyText: body }),
    ...(label === null ? {} : { label }),
    signed: true,
    secrets: typedSecrets(request),
  } as const;
  const sent = { address: addressText(address) };
  try {
    const { exchangeId, clean } = await callInSession(accountId, call, context);
    const { json } = clean.read;
    const read = json && { pages: readPages(json), ids: readAnswerIds(json) };
    return { ...sent, exchangeId, status: 200, ...(read ?? { pages: null, ids: noIds }) };
  } catch (thrown) {
    const status = thrown instanceof AppError ? answeredStatus(thrown) : null;
    const exchangeId = thrown instanceof AppError ? thrown.payload.exchangeId : undefined;
    if (status === null || exchangeId === undefined) throw thrown;
    return { ...sent, exchangeId, status, pages: null, ids: noIds };
  }
}
