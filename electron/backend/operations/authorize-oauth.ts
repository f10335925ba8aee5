import type { OauthFacts } from "../../../shared/contract/oauth.ts";
import { maskSecret } from "../accounts/mask-secret.ts";
import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import { defineOperation, type OperationContext } from "../define-operation.ts";
import { exchangeCode } from "../oauth/exchange-code.ts";
import { authorizeOriginOf } from "../oauth/oauth-hosts.ts";

/**
 * Asks for access, waits for the browser, exchanges the code (doc.bunq.com, OAuth). The access token
 * is used as an API key from then on.
 */
export const authorizeOauth = defineOperation(
  "oauth.authorize",
  async ({ accountId, redirectUri }, context) => {
    const { accounts, consents, origins, signal } = context;
    const { client, clientSecret } = readyClient(accountId, context);
    const origin = authorizeOriginOf(await origins.of(accounts.get(accountId)));
    const { clientId } = client;

    const granted = await consents.ask({ accountId, clientId, redirectUri, origin }, signal);
    const { accessToken, receivedAt } = await exchangeCode(
      accountId,
      { ...granted, clientId, clientSecret },
      context,
    );

    // SECURITY: the token stays on this side; leak.test.ts.
    accounts.change(accountId, {
      facts: {
        oauth: { ...client, redirectUri, grantedAt: receivedAt },
        apiKey: { secret: maskSecret("API key", accessToken), origin: "oauth", prefixed: false },
      },
      secrets: { "api-key": accessToken },
    });
    return onboardingFacts(accountId, context);
  },
);

/** Before anybody is asked: the client and its secret, and a disk that can keep what comes. */
function readyClient(
  accountId: string,
  { accounts }: OperationContext,
): { readonly client: OauthFacts; readonly clientSecret: string } {
  accounts.assertUnlocked();
  const { device, oauth } = accounts.get(accountId);
  if (device !== null) {
    throw new AppError(
      "not_ready",
      "This account's device stands on its present API key. Forget the device to use another.",
    );
  }
  const clientSecret = accounts.secret(accountId, "oauth-client-secret");
  if (oauth === null || clientSecret === null) {
    const message = "Enter the OAuth client's ID and secret first.";
    throw new AppError("invalid_input", message, { field: "clientId" });
  }
  return { client: oauth, clientSecret };
}
