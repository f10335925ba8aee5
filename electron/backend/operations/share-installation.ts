import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";
import { partnerAccount } from "../on-behalf/partner-account.ts";

/**
 * Copies the partner's key pair, installation and its token. A copy, so that neither account's
 * forgetting touches the other: at bunq the installation stands whatever is forgotten here.
 */
export const shareInstallation = defineOperation("installation.share", ({ accountId }, context) => {
  const { accountKeys, accounts, runs } = context;
  runs.assertIdle(accountId);
  const partner = partnerAccount(accountId, context);
  runs.assertIdle(partner.id);
  if (accounts.get(accountId).installation !== null) {
    throw new AppError(
      "not_ready",
      "This account has an installation. Start over to use the partner's.",
    );
  }
  const privateKey = accounts.secret(partner.id, "private-key");
  const token = accounts.secret(partner.id, "installation-token");
  if (!partner.installation || !partner.key || privateKey === null || token === null) {
    throw new AppError(
      "not_ready",
      `“${partner.name}” has no installation yet. Register one there, or make one for this account.`,
    );
  }
  accountKeys.forget(accountId);
  accounts.change(accountId, {
    facts: {
      key: partner.key,
      installation: partner.installation,
      sharedFrom: partner.id,
      partnerAccountId: partner.id,
      device: null,
      session: null,
      user: null,
      lastLogout: null,
    },
    secrets: { "private-key": privateKey, "installation-token": token },
  });
  return onboardingFacts(accountId, context);
});
