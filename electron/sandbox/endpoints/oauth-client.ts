import { respond, type Answer } from "../answers.ts";
import { bunqTime } from "../bunq-time.ts";
import { notEnoughPermissions, oauthClientExists } from "../on-behalf-refusals.ts";
import { respondPage } from "../paging.ts";
import { bodyOf } from "../received-request.ts";
import { badField, notFound } from "../refusals.ts";
import type { Route, SessionCall } from "../route.ts";
import type { CallbackUrl, OauthClientRow } from "../sandbox-state.ts";
import { newToken } from "../tokens.ts";
import { idInPath } from "./id-in-path.ts";
import { hasFragment, toUrl } from "./redirect-address.ts";
import { textField } from "./text-field.ts";
import { requireOwnUser } from "./user.ts";

const mostCallbackUrls = 10;
const longestUrl = 2048;

function describeCallback({ id, createdAt, url }: CallbackUrl) {
  const time = bunqTime(createdAt);
  return { id, created: time, updated: time, url };
}

function describeClient({ id, clientId, secret, callbackUrls }: OauthClientRow) {
  return {
    id,
    status: "ACTIVE",
    display_name: null,
    client_id: clientId,
    secret,
    callback_url: callbackUrls.map(describeCallback),
  };
}

/** The body is not looked at: bunq's pages show `{}`, an object with fields and a list of one. */
function createClient(call: SessionCall): Answer {
  requireOwnUser(call);
  const { sandbox, user } = call;
  if (user.kind === "UserApiKey") {
    const hint =
      "On behalf of somebody there is no OAuth client; use a session of the app's owner.";
    throw notEnoughPermissions("create oauth client", hint);
  }
  const { oauthClients } = sandbox.tables;
  if (oauthClients.firstBy("owner", user.id)) throw oauthClientExists();
  const client = oauthClients.add((id) => ({
    id,
    createdAt: sandbox.clock.now(),
    ownerId: user.id,
    clientId: newToken(sandbox),
    secret: newToken(sandbox),
    callbackUrls: [],
  }));
  return respond({ Id: { id: client.id } });
}

function listClients(call: SessionCall): Answer {
  requireOwnUser(call);
  const { sandbox, user, request } = call;
  const { oauthClients } = sandbox.tables;
  return respondPage(request, oauthClients.idsBy("owner", user.id), (id) => ({
    OauthClient: describeClient(oauthClients.need(id)),
  }));
}

function ownClient(call: SessionCall): OauthClientRow {
  requireOwnUser(call);
  const id = idInPath(call, "oauthClientId", "OAuth client");
  const client = call.sandbox.tables.oauthClients.get(id);
  if (client?.ownerId !== call.user.id) throw notFound("OAuth client", String(id));
  return client;
}

function readClient(call: SessionCall): Answer {
  return respond({ OauthClient: describeClient(ownClient(call)) });
}

function readUrl(call: SessionCall): string {
  const url = textField(bodyOf(call.request), "url");
  if (url.length > longestUrl) throw badField("url", "is too long");
  const parsed = toUrl(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || hasFragment(parsed)) {
    throw badField("url", "has to be an http or https address without a fragment");
  }
  return url;
}

function addCallback(call: SessionCall): Answer {
  const client = ownClient(call);
  const url = readUrl(call);
  const { callbackUrls } = client;
  const present = callbackUrls.find((each) => each.url === url);
  if (present !== undefined) return respond({ Id: { id: present.id } });
  if (callbackUrls.length >= mostCallbackUrls) {
    throw badField("url", `is one too many: a client has up to ${mostCallbackUrls}`);
  }
  const id = Math.max(900, ...callbackUrls.map((each) => each.id)) + 1;
  const added = { id, createdAt: call.sandbox.clock.now(), url };
  call.sandbox.tables.oauthClients.replace({ ...client, callbackUrls: [...callbackUrls, added] });
  return respond({ Id: { id } });
}

function listCallbacks(call: SessionCall): Answer {
  const urls = new Map(ownClient(call).callbackUrls.map((url) => [url.id, describeCallback(url)]));
  const ids = [...urls.keys()].toSorted((a, b) => a - b);
  return respondPage(call.request, ids, (id) => ({ OauthCallbackUrl: urls.get(id) ?? {} }));
}

function removeCallback(call: SessionCall): Answer {
  const client = ownClient(call);
  const given = call.parameters["callbackUrlId"] ?? "";
  const callbackUrls = client.callbackUrls.filter(({ id }) => String(id) !== given);
  if (callbackUrls.length === client.callbackUrls.length) throw notFound("Callback url", given);
  call.sandbox.tables.oauthClients.replace({ ...client, callbackUrls });
  return respond();
}

const inSession = { token: "session", signature: "ifPresent" } as const;
const clients = { ...inSession, path: "/v1/user/{userId}/oauth-client" } as const;
const client = { ...inSession, path: `${clients.path}/{oauthClientId}` } as const;
const callbacks = { ...inSession, path: `${client.path}/callback-url` } as const;

/** An app that asks users for access (bunq's pages "Register OAuth client" and "PSD2"). */
export const oauthClientRoutes: readonly Route[] = [
  { ...clients, method: "POST", answer: createClient },
  { ...clients, method: "GET", answer: listClients },
  { ...client, method: "GET", answer: readClient },
  { ...callbacks, method: "POST", answer: addCallback },
  { ...callbacks, method: "GET", answer: listCallbacks },
  {
    ...inSession,
    path: `${callbacks.path}/{callbackUrlId}`,
    method: "DELETE",
    answer: removeCallback,
  },
];
