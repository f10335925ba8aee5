import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";
import { callAsPartner } from "../on-behalf/call-as-partner.ts";
import { assertNoDevice } from "../on-behalf/keep-token.ts";
import { knownProvision } from "../on-behalf/look-at-provision.ts";
import { provisionPath } from "../on-behalf/provision-path.ts";

/**
 * PUT /v1/partner-user-provision/{id} (doc.bunq.com, Partners). The token there was is dead with it, so
 * it is wiped here; what bunq makes of the wish shows when the provision is looked at.
 */
export const changeProvision = defineOperation(
  "provision.change",
  async ({ accountId, to }, context) => {
    const { accounts } = context;
    const { id } = knownProvision(accountId, context);
    if (id === null) {
      throw new AppError("not_ready", "The provision's ID is not known yet. Look for it first.");
    }
    if (to === "TOKEN_RESET_REQUESTED") assertNoDevice(accounts.get(accountId));
    const path = `${provisionPath}/${id}`;
    await callAsPartner(accountId, { method: "PUT", path, body: { status: to } }, context);
    const { apiKey, device } = accounts.get(accountId);
    const known = knownProvision(accountId, context);
    const subStatus =
      to === "CANCELLED" ? "PENDING_PROCESS_CLOSURE" : "PENDING_PROCESS_TOKEN_RESET";
    const dropsKey = device === null && apiKey?.origin === "provision";
    accounts.change(accountId, {
      facts: {
        // As asked, until bunq is read again.
        provision: {
          ...known,
          status: to,
          subStatus,
          credentialStatus: null,
          credentialExpiresAt: null,
          tokenAt: null,
        },
        ...(dropsKey ? { apiKey: null } : {}),
      },
      ...(dropsKey ? { secrets: { "api-key": null } } : {}),
    });
    return onboardingFacts(accountId, context);
  },
);
