import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { defineOperation } from "../define-operation.ts";

/** The access token stays: it works without the client. */
export const forgetOauthClient = defineOperation(
  "oauth.forget-client",
  ({ accountId }, context) => {
    context.runs.assertIdle(accountId);
    context.accounts.change(accountId, {
      facts: { oauth: null },
      secrets: { "oauth-client-secret": null },
    });
    return onboardingFacts(accountId, context);
  },
);
