import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";

/**
 * The partner's device opens the sessions of the user it acts for, as on bunq's page "Creating a
 * session on behalf of the user", which registers none for the credential.
 */
export const shareDevice = defineOperation("device.share", ({ accountId }, context) => {
  const { accounts, runs } = context;
  runs.assertIdle(accountId);
  const { apiKey, device, installation, sharedFrom } = accounts.get(accountId);
  if (device !== null) return onboardingFacts(accountId, context);
  if (apiKey === null) {
    throw new AppError("not_ready", "The credential's token comes first: it opens the session.");
  }
  const partner = accounts.list().find(({ id }) => id === sharedFrom);
  // by the token, which an installation has also where an imported file did not tell its id
  const isSame = partner?.installation?.token.digest === installation?.token.digest;
  const stands = isSame ? partner?.device : null;
  if (!stands) {
    throw new AppError(
      "not_ready",
      "The partner has no device on this installation any more. Register one for this account.",
    );
  }
  accounts.change(accountId, {
    facts: { device: { ...stands, shared: true }, session: null, user: null, lastLogout: null },
  });
  return onboardingFacts(accountId, context);
});
