import { demoOauthClient } from "../../../shared/demo-oauth-client.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";
import { keepClient } from "../oauth/keep-client.ts";

/** bunq's own sandbox has no such client; a server on this machine may be the local sandbox. */
export const useDemoOauthClient = defineOperation(
  "oauth.use-demo-client",
  ({ accountId }, context) => {
    context.runs.assertIdle(accountId);
    if (context.accounts.get(accountId).environment === "sandbox") {
      throw new AppError("not_ready", "Only the local sandbox has a demo client.");
    }
    const { clientId, secret } = demoOauthClient;
    keepClient(accountId, { clientId, clientSecret: secret, origin: "demo" }, context);
    return onboardingFacts(accountId, context);
  },
);
