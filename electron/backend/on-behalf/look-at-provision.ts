import type { ProvisionFacts } from "../../../shared/contract/on-behalf.ts";
import { AppError } from "../app-error.ts";
import { unexpectedAnswer } from "../bunq/unexpected-answer.ts";
import type { OperationContext } from "../define-operation.ts";
import { callAsPartner } from "./call-as-partner.ts";
import { findByUuid } from "./find-by-uuid.ts";
import { tokenKept } from "./keep-token.ts";
import { provisionPath } from "./provision-path.ts";
import { readProvision, type ReadProvision } from "./read-provision.ts";

/** The provision of the account as it is known here. Throws `not_ready` without one. */
export function knownProvision(
  accountId: string,
  { accounts }: Pick<OperationContext, "accounts">,
): ProvisionFacts {
  const { provision } = accounts.get(accountId);
  if (provision) return provision;
  throw new AppError("not_ready", "This account has no provision. Make one first.");
}

/** One look at bunq. What it tells is stored, a token among it as the account's key. */
export async function lookAtProvision(
  accountId: string,
  context: OperationContext,
): Promise<ProvisionFacts> {
  const known = knownProvision(accountId, context);
  const id = known.id ?? (await findByUuid(accountId, known.externalUuid, context));
  const path = `${provisionPath}/${id}`;
  const answer = await callAsPartner(accountId, { method: "GET", path }, context);
  const read = readProvision(answer);
  if (read === null) throw unexpectedAnswer(answer, "a PartnerUserProvision");
  return storeLook(accountId, read, context);
}

/** Keeps what an answer told, in one write. */
export function storeLook(
  accountId: string,
  { facts, token }: ReadProvision,
  context: Pick<OperationContext, "accounts" | "clock">,
): ProvisionFacts {
  const { accounts, clock } = context;
  const record = accounts.get(accountId);
  const known = knownProvision(accountId, context);
  // A key that a device stands on is not replaced under it.
  const isTaken = token !== null && record.device === null;
  const stillHolds = record.apiKey?.origin === "provision";
  const provision: ProvisionFacts = {
    ...known,
    ...facts,
    userName: facts.userName ?? known.userName,
    checkedAt: clock.now(),
    checks: known.checks + 1,
    tokenAt: isTaken ? clock.now() : stillHolds ? known.tokenAt : null,
  };
  accounts.change(accountId, isTaken ? tokenKept(token, { provision }) : { facts: { provision } });
  return provision;
}
