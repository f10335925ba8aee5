import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { defineOperation } from "../define-operation.ts";
import { assertNoDevice, tokenKept } from "../on-behalf/keep-token.ts";

/** A token pasted. Only bunq knows whether it is one; its form is told while it is typed. */
export const keepCredential = defineOperation(
  "credential.keep",
  ({ accountId, token }, context) => {
    const { accounts, runs } = context;
    runs.assertIdle(accountId);
    assertNoDevice(accounts.get(accountId));
    accounts.change(accountId, tokenKept(token, { access: "on-behalf" }));
    return onboardingFacts(accountId, context);
  },
);
