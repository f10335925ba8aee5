import { AppError } from "../app-error.ts";
import type { BunqAnswer, BunqCall } from "../bunq/bunq-calls.ts";
import type { OperationContext } from "../define-operation.ts";
import { callInSession } from "../sessions/call-in-session.ts";
import { partnerAccount } from "./partner-account.ts";

type PartnerCall = Pick<BunqCall, "method" | "path" | "query" | "body">;

/**
 * One call in the partner's session for the account that acts through it. The exchange belongs to
 * that account, where the person is. The partner's slot is taken for this call only, so that its own
 * steps wait for no watching, and no renewal runs into another.
 */
export async function callAsPartner(
  accountId: string,
  call: PartnerCall,
  context: OperationContext,
): Promise<BunqAnswer> {
  const { runs, signal } = context;
  const partner = partnerAccount(accountId, context);
  if (partner.session === null) {
    throw new AppError(
      "not_ready",
      `“${partner.name}” has no session. Open one there: provisions are made in the partner's session.`,
    );
  }
  return runs.run(partner.id, "partner.call", (stopped) =>
    callInSession(
      partner.id,
      { ...call, purpose: "provision", signed: true, recordFor: accountId },
      { ...context, signal: AbortSignal.any([signal, stopped]) },
    ),
  );
}
