import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { noSessionTokens } from "../accounts/past-sessions.ts";
import { noUserBodies } from "../accounts/user-bodies.ts";
import { defineOperation } from "../define-operation.ts";

export const forgetDevice = defineOperation("device.forget", ({ accountId }, context) => {
  const { accounts, runs, userBodies } = context;
  runs.assertIdle(accountId);
  accounts.change(accountId, {
    facts: { apiKey: null, device: null, session: null, user: null, lastLogout: null },
    secrets: { "api-key": null, ...noSessionTokens, ...noUserBodies },
  });
  userBodies.forget(accountId);
  return onboardingFacts(accountId, context);
});
