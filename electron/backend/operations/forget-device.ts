import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { noSessionTokens } from "../accounts/past-sessions.ts";
import { noUserBodies } from "../accounts/user-bodies.ts";
import { defineOperation } from "../define-operation.ts";

/**
 * The partner's device is only let go here, and the credential stays: it was never registered, and
 * bunq shows its token no more once a session was opened with it.
 */
export const forgetDevice = defineOperation("device.forget", ({ accountId }, context) => {
  const { accounts, runs, userBodies } = context;
  runs.assertIdle(accountId);
  const { device, provision } = accounts.get(accountId);
  const keepsKey = device?.shared ?? false;
  accounts.change(accountId, {
    facts: {
      ...(keepsKey
        ? {}
        : { apiKey: null, provision: provision && { ...provision, tokenAt: null } }),
      device: null,
      session: null,
      user: null,
      lastLogout: null,
    },
    secrets: {
      ...(keepsKey ? {} : { "api-key": null }),
      ...noSessionTokens,
      ...noUserBodies,
    },
  });
  userBodies.forget(accountId);
  return onboardingFacts(accountId, context);
});
