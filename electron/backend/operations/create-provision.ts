import { randomUUID } from "node:crypto";
import { assertNever } from "../../../shared/assert-never.ts";
import type { ProvisionFacts, ProvisionRequest } from "../../../shared/contract/on-behalf.ts";
import { idMember } from "../../../shared/user/user-text.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import { answerItem } from "../bunq/read-answer.ts";
import { unexpectedAnswer } from "../bunq/unexpected-answer.ts";
import { defineOperation, type OperationContext } from "../define-operation.ts";
import { callAsPartner } from "../on-behalf/call-as-partner.ts";
import { assertNoDevice } from "../on-behalf/keep-token.ts";
import { storeLook } from "../on-behalf/look-at-provision.ts";
import { provisionPath } from "../on-behalf/provision-path.ts";
import { readProvision } from "../on-behalf/read-provision.ts";
import { wasNotMade } from "../on-behalf/was-not-made.ts";

/** bunq's form of 2026 for people and companies, or that of 2025, which knows a person by a pointer. */
function bodyOf(request: ProvisionRequest, externalUuid: string): Record<string, unknown> {
  const external_uuid = externalUuid;
  switch (request.form) {
    case "person":
    case "company":
      return {
        external_uuid,
        user_verified_type: `PARTNER_USER_${request.form.toUpperCase()}`,
        email: request.email,
        phone_number: request.phone,
        products: [request.form === "company" ? "COMPANY_VERIFIED" : "USER_VERIFIED"],
        ...(request.form === "company"
          ? { director_relation_provision_id: Number(request.directorProvisionId) }
          : {}),
      };
    case "email-pointer":
    case "phone-pointer": {
      const { value, name } = request;
      const type = request.form === "email-pointer" ? "EMAIL" : "PHONE_NUMBER";
      return { external_uuid, pointer: { type, value, name }, products: ["USER_VERIFIED"] };
    }
    default:
      return assertNever(request);
  }
}

function asked(request: ProvisionRequest, externalUuid: string, now: number): ProvisionFacts {
  return {
    id: null,
    externalUuid,
    form: request.form,
    label: "value" in request ? request.name : request.email,
    userName: null,
    status: null,
    subStatus: null,
    actionRequired: null,
    credentialStatus: null,
    credentialExpiresAt: null,
    createdAt: now,
    checkedAt: null,
    checks: 0,
    nextCheckAt: null,
    tokenAt: null,
  };
}

/**
 * POST /v1/partner-user-provision (doc.bunq.com, Partners). Stored before the call with its external
 * uuid: where the answer is lost, bunq can be asked for what has that uuid, and no second user is made.
 */
export const createProvision = defineOperation(
  "provision.create",
  async ({ accountId, request }, context) => {
    const { accounts, clock } = context;
    const record = accounts.get(accountId);
    // Later it might be bunq's answer that cannot be kept, which says nothing of what bunq made.
    accounts.assertUnlocked();
    assertNoDevice(record);
    if (record.provision !== null) {
      throw new AppError("not_ready", "This account has a provision. Forget it to make another.");
    }
    const externalUuid = request.externalUuid || randomUUID();
    accounts.change(accountId, { facts: { provision: asked(request, externalUuid, clock.now()) } });
    await post(accountId, bodyOf(request, externalUuid), context);
    return onboardingFacts(accountId, context);
  },
);

async function post(
  accountId: string,
  body: Record<string, unknown>,
  context: OperationContext,
): Promise<void> {
  const { accounts } = context;
  try {
    const call = { method: "POST", path: provisionPath, body } as const;
    const answer = await callAsPartner(accountId, call, context);
    const read = readProvision(answer);
    if (read) {
      storeLook(accountId, read, context);
      return;
    }
    // One of bunq's pages answers an Id alone.
    const id = idMember(answerItem(answer.json, "Id"));
    if (id === null) throw unexpectedAnswer(answer, "a PartnerUserProvision, or its id");
    const { provision } = accounts.get(accountId);
    accounts.change(accountId, { facts: { provision: provision && { ...provision, id } } });
  } catch (thrown) {
    if (wasNotMade(thrown)) accounts.change(accountId, { facts: { provision: null } });
    throw thrown;
  }
}
