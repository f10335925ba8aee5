import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";

/** What another way left behind stays: whoever comes back finds it again. */
export const chooseAccess = defineOperation(
  "account.choose-access",
  ({ accountId, access }, context) => {
    const { accounts, runs } = context;
    runs.assertIdle(accountId);
    const record = accounts.get(accountId);
    if (record.device !== null && record.access !== access) {
      throw new AppError(
        "not_ready",
        "This account's device stands on its present API key. Forget the device to use another.",
      );
    }
    if (record.access !== access) accounts.change(accountId, { facts: { access } });
    return onboardingFacts(accountId, context);
  },
);
