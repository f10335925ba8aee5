import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { defineOperation } from "../define-operation.ts";
import { keepClient } from "../oauth/keep-client.ts";

export const keepOauthClient = defineOperation("oauth.keep-client", (input, context) => {
  const { accountId, clientId, clientSecret } = input;
  context.runs.assertIdle(accountId);
  keepClient(accountId, { clientId, clientSecret, origin: "entered" }, context);
  return onboardingFacts(accountId, context);
});
