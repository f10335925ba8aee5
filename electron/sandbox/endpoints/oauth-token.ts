import { respondPlain, type Answer } from "../answers.ts";
import type { Call, Route } from "../route.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { OauthClientRow, OauthCodeRow } from "../sandbox-state.ts";
import { digestOf, newToken } from "../tokens.ts";
import { onBehalfUser } from "../users/on-behalf-user.ts";
import { formOf, queryOf, single } from "./form-parameters.ts";

/** The names and statuses of RFC 6749, section 5.2; of bunq only the two fields are known. */
const errors = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_grant: 400,
  unsupported_grant_type: 400,
} as const;

function refuse(error: keyof typeof errors, description: string): Answer {
  return respondPlain(errors[error], { error, error_description: description }, description);
}

/** In the query, as on bunq's page, or in the body, as RFC 6749 has it and some clients send it. */
function parametersOf({ request }: Call): URLSearchParams {
  const query = queryOf(request);
  return query.has("grant_type") ? query : formOf(request);
}

/** The code that may be exchanged now, or what is wrong with the one that was sent. */
function usableCode(
  { tables, clock }: SandboxParts,
  client: OauthClientRow,
  given: string,
  redirectUri: string,
): OauthCodeRow | string {
  const digest = digestOf(given);
  const code = tables.oauthCodes.firstBy("digest", digest);
  if (code?.oauthClientId !== client.id) return "The code is not known for this client.";
  if (code.usedAt !== null) return "The code was used before.";
  if (code.endsAt <= clock.now()) return "The code has expired.";
  return code.redirectUri === redirectUri ? code : "The redirect_uri is not the one of the code.";
}

function issueToken(sandbox: SandboxParts, client: OauthClientRow, code: OauthCodeRow): Answer {
  const { tables, clock } = sandbox;
  tables.oauthCodes.replace({ ...code, usedAt: clock.now() });
  const user = onBehalfUser(sandbox, client.ownerId, code.grantedBy);
  const token = newToken(sandbox);
  tables.apiKeys.add((id) => ({
    id,
    digest: digestOf(token),
    userId: user.id,
    usableUntil: null,
    permittedIps: null,
  }));
  const { state } = code;
  return respondPlain(200, {
    access_token: token,
    token_type: "bearer",
    ...(state === null ? {} : { state }),
  });
}

function exchange(call: Call): Answer {
  const { sandbox } = call;
  const parameters = parametersOf(call);
  if (single(parameters, "grant_type") !== "authorization_code") {
    return refuse("unsupported_grant_type", "The grant_type has to be authorization_code.");
  }
  const clientId = single(parameters, "client_id");
  const client = sandbox.tables.oauthClients.firstBy("clientId", clientId ?? "");
  if (client === undefined || client.secret !== single(parameters, "client_secret")) {
    return refuse("invalid_client", "The client_id or the client_secret is wrong.");
  }
  const given = single(parameters, "code");
  const redirectUri = single(parameters, "redirect_uri");
  if (given === null || redirectUri === null) {
    return refuse("invalid_request", "It needs exactly one code and one redirect_uri.");
  }
  const code = usableCode(sandbox, client, given, redirectUri);
  if (typeof code === "string") return refuse("invalid_grant", code);
  return issueToken(sandbox, client, code);
}

/** What bunq has at api-oauth.sandbox.bunq.com (its page "Handle the authorization code"). */
export const oauthTokenRoutes: readonly Route[] = [
  { method: "POST", path: "/v1/token", token: "none", answer: exchange },
];
