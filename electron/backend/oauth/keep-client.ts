import type { OauthFacts } from "../../../shared/contract/oauth.ts";
import { maskSecret } from "../accounts/mask-secret.ts";
import { AppError } from "../app-error.ts";
import type { OperationContext } from "../define-operation.ts";

export interface OauthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly origin: OauthFacts["clientOrigin"];
}

/**
 * Keeps a client, its secret sealed, so that asking again needs no typing. The one before is
 * replaced; where it was last asked from stays for the same client.
 */
export function keepClient(
  accountId: string,
  { clientId, clientSecret, origin }: OauthClient,
  { accounts }: Pick<OperationContext, "accounts">,
): void {
  // SECURITY: a client's ID is stored and shown in clear; authorize-oauth.test.ts.
  if (clientId.includes(clientSecret)) {
    const message = "The client ID and the client secret are two different texts.";
    throw new AppError("invalid_input", message, { field: "clientSecret" });
  }
  const before = accounts.get(accountId).oauth;
  const isSame = before?.clientId === clientId;
  accounts.change(accountId, {
    facts: {
      oauth: {
        clientId,
        clientSecret: maskSecret("client secret", clientSecret),
        clientOrigin: origin,
        redirectUri: isSame ? before.redirectUri : null,
        grantedAt: isSame ? before.grantedAt : null,
      },
    },
    secrets: { "oauth-client-secret": clientSecret },
  });
}
