import { noFacts } from "../accounts/account-record.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { noSessionTokens } from "../accounts/past-sessions.ts";
import { noUserBodies } from "../accounts/user-bodies.ts";
import { defineOperation } from "../define-operation.ts";

export const forgetInstallation = defineOperation(
  "installation.forget",
  ({ accountId }, context) => {
    const { accountKeys, accounts, keyPool, runs, userBodies } = context;
    runs.assertIdle(accountId);
    accountKeys.forget(accountId);
    const { provision } = accounts.get(accountId);
    // The key pair goes too: bunq refuses to install the same one twice. A provision stays known: it
    // stands at bunq, and its token can be read or asked for again.
    accounts.change(accountId, {
      facts: { ...noFacts, provision: provision && { ...provision, tokenAt: null } },
      secrets: {
        "private-key": null,
        "api-key": null,
        "installation-token": null,
        ...noSessionTokens,
        ...noUserBodies,
      },
    });
    userBodies.forget(accountId);
    keyPool.warm();
    return onboardingFacts(accountId, context);
  },
);
