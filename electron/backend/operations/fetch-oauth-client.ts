import { onboardingFacts } from "../accounts/onboarding-facts.ts";
import { AppError } from "../app-error.ts";
import { defineOperation } from "../define-operation.ts";
import { fetchClient } from "../oauth/fetch-client.ts";
import { keepClient } from "../oauth/keep-client.ts";
import { listenPlaceOf } from "../oauth/redirect-address.ts";

export const fetchOauthClient = defineOperation(
  "oauth.fetch-client",
  async ({ accountId, ownerAccountId, redirectUri }, context) => {
    const { accounts } = context;
    const { environment, baseUrl } = accounts.get(accountId);
    const owner = accounts.get(ownerAccountId);
    const isNear = owner.environment === environment && owner.baseUrl === baseUrl;
    if (owner.id === accountId || !isNear) {
      const message = "Choose another account of the same environment.";
      throw new AppError("invalid_input", message, { field: "ownerAccountId" });
    }
    // what no client can have registered is refused before anything is made at bunq
    listenPlaceOf(redirectUri);
    keepClient(accountId, await fetchClient({ accountId, owner, redirectUri }, context), context);
    return onboardingFacts(accountId, context);
  },
);
