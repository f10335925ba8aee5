import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { assertSameEnvironment, partnerAccountOf } from "../accounts/partner-account-of.ts";
import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";
import { assertPartnerMayChange } from "../on-behalf/assert-partner-may-change.ts";

/** What was shared from the partner before stays: it was copied here. */
export const choosePartner = defineOperation(
  "partner.choose",
  ({ accountId, partnerAccountId }, context) => {
    const { accounts, runs } = context;
    runs.assertIdle(accountId);
    const record = accounts.get(accountId);
    if (partnerAccountId === accountId) {
      throw new AppError("invalid_input", "An account cannot act through itself.", {
        field: "partnerAccountId",
      });
    }
    if (partnerAccountId !== null) assertSameEnvironment(accounts.get(partnerAccountId), record);
    const present = partnerAccountOf(record, accounts.list())?.id ?? null;
    if (partnerAccountId !== present) assertPartnerMayChange(record);
    accounts.change(accountId, { facts: { partnerAccountId } });
    return onboardingFacts(accountId, context);
  },
);
