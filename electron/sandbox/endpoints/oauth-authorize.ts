import { respondRedirect, type Answer } from "../answers.ts";
import { headerOf, type ReceivedRequest } from "../received-request.ts";
import type { Call, Route } from "../route.ts";
import type { SandboxParts } from "../sandbox-parts.ts";
import type { OauthClientRow, UserRow } from "../sandbox-state.ts";
import { digestOf, newToken } from "../tokens.ts";
import { publicNames } from "../users/user-identity.ts";
import { consentPage, refusalPage } from "./consent-page.ts";
import { formOf, queryOf, single } from "./form-parameters.ts";
import { allowedRedirect, isLoopback, toUrl } from "./redirect-address.ts";

/** A request for access whose client and address are right, so that errors may go there. */
interface Asked {
  readonly client: OauthClientRow;
  readonly redirectUri: string;
  readonly redirect: URL;
  readonly state: string | null;
}

const mostUsersShown = 50;

function readAsked({ tables }: SandboxParts, parameters: URLSearchParams): Asked | Answer {
  const clientId = single(parameters, "client_id");
  const client = tables.oauthClients.firstBy("clientId", clientId ?? "");
  if (client === undefined) {
    return refusalPage("No OAuth client has this client_id. GET / names the demo client.");
  }
  const redirectUri = single(parameters, "redirect_uri");
  const redirect = redirectUri === null ? null : allowedRedirect(client, redirectUri);
  if (redirectUri === null || redirect === null) {
    return refusalPage(
      "The redirect_uri has to be registered with this client, letter by letter, and this sandbox sends browsers to http://127.0.0.1 and http://localhost only.",
    );
  }
  const state = single(parameters, "state");
  if (state === null && (parameters.get("state") ?? "") !== "") {
    return refusalPage("The state may come once only and has up to 2048 characters.");
  }
  return { client, redirectUri, redirect, state };
}

function goBack({ redirect, state }: Asked, parameters: Readonly<Record<string, string>>): Answer {
  const target = new URL(redirect);
  for (const [name, value] of Object.entries(parameters)) target.searchParams.append(name, value);
  if (state !== null) target.searchParams.append("state", state);
  return respondRedirect(target.href);
}

/** RFC 6749, section 4.1.2.1; what bunq sends back then is not known. */
function wrongResponseType(asked: Asked): Answer {
  const error_description = "The response_type has to be code.";
  return goBack(asked, { error: "unsupported_response_type", error_description });
}

function grantingUsers({ tables }: SandboxParts, { ownerId }: OauthClientRow): readonly UserRow[] {
  const newest = tables.users.idsBy("canGrant", "yes").slice(-mostUsersShown - 1);
  const others = newest.filter((id) => id !== ownerId).toReversed();
  return others.slice(0, mostUsersShown).flatMap((id) => tables.users.get(id) ?? []);
}

function showConsent({ sandbox, request }: Call): Answer {
  const parameters = queryOf(request);
  const asked = readAsked(sandbox, parameters);
  if ("status" in asked) return asked;
  if (single(parameters, "response_type") !== "code") return wrongResponseType(asked);
  const { client, redirect, redirectUri, state } = asked;
  const owner = sandbox.tables.users.get(client.ownerId);
  const nameOf = (user: UserRow) => publicNames(sandbox, user).display_name;
  return consentPage({
    appName: owner === undefined ? "An app" : nameOf(owner),
    redirect,
    fields: {
      response_type: "code",
      client_id: client.clientId,
      redirect_uri: redirectUri,
      ...(state === null ? {} : { state }),
    },
    users: grantingUsers(sandbox, client).map((user) => ({
      id: user.id,
      name: `${nameOf(user)} (${user.kind} ${user.id})`,
    })),
  });
}

/** The user who grants: one that was chosen, or a new person; null when there is no such user. */
function granterOf(sandbox: SandboxParts, client: OauthClientRow, chosen: string): UserRow | null {
  if (chosen !== "new") {
    const found = grantingUsers(sandbox, client).find(({ id }) => String(id) === chosen);
    return found ?? null;
  }
  const createdAt = sandbox.clock.now();
  const kind = "UserPerson";
  return sandbox.tables.users.add((id) => ({ id, kind, createdAt, onBehalf: null }));
}

/**
 * SECURITY: the form has to come from this page. Any site could post to a port of this machine, and
 * its own name may point here as well, so the origin has to be a loopback one; a client that is no
 * browser sends none. oauth-authorize.test.ts posts from elsewhere.
 */
function comesFromHere(request: ReceivedRequest): boolean {
  const origin = headerOf(request, "origin");
  if (origin === undefined) return true;
  const url = toUrl(origin);
  return url !== null && isLoopback(url) && url.host === headerOf(request, "host");
}

function decide({ sandbox, request }: Call): Answer {
  if (!comesFromHere(request)) return refusalPage("This form was sent from another page.", 403);
  const parameters = formOf(request);
  const asked = readAsked(sandbox, parameters);
  if ("status" in asked) return asked;
  if (single(parameters, "response_type") !== "code") return wrongResponseType(asked);
  if (single(parameters, "decision") !== "grant") {
    const error_description = "The user denied access.";
    return goBack(asked, { error: "access_denied", error_description });
  }
  const { client, redirectUri, state } = asked;
  const granter = granterOf(sandbox, client, single(parameters, "granted_by") ?? "new");
  if (granter === null) return refusalPage("There is no such account to grant access to.");

  const code = newToken(sandbox);
  const now = sandbox.clock.now();
  sandbox.tables.oauthCodes.add((id) => ({
    id,
    digest: digestOf(code),
    oauthClientId: client.id,
    grantedBy: granter.id,
    redirectUri,
    state,
    endsAt: now + sandbox.policy().oauthCodeSeconds * 1000,
    usedAt: null,
  }));
  return goBack(asked, { code });
}

/** What bunq has at oauth.sandbox.bunq.com (its page "Redirect users to authorize your app"). */
export const oauthAuthorizeRoutes: readonly Route[] = [
  { method: "GET", path: "/auth", token: "none", answer: showConsent },
  { method: "POST", path: "/auth", token: "none", answer: decide },
];
