import { findMember } from "../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { idMember, textMember } from "../../../shared/user/user-text.ts";
import type { AccountRecord } from "../accounts/account-record.ts";
import { AppError } from "../app-error.ts";
import type { BunqAnswer, BunqCall } from "../bunq/bunq-calls.ts";
import { unexpectedAnswer } from "../bunq/unexpected-answer.ts";
import type { OperationContext } from "../define-operation.ts";
import { callInSession } from "../sessions/call-in-session.ts";
import type { OauthClient } from "./keep-client.ts";

type OwnersCall = Pick<BunqCall, "method" | "body"> & { readonly path?: string };
type CallOwner = (call: OwnersCall) => Promise<BunqAnswer>;

/** For whom, of whose account, and where a browser is to come back. */
export interface ClientWanted {
  readonly accountId: string;
  readonly owner: AccountRecord;
  readonly redirectUri: string;
}

/**
 * The OAuth client of another account here, in that account's session: the one it has, or a new one,
 * for bunq lets a user have one (doc.bunq.com, Register OAuth client). The redirect URI is registered
 * with it where it is not yet. The owner's slot is taken meanwhile; the exchanges stand with the
 * account that asked.
 */
export async function fetchClient(
  { accountId, owner, redirectUri }: ClientWanted,
  context: OperationContext,
): Promise<OauthClient> {
  const { id, user } = owner;
  if (owner.session === null || user === null) {
    throw new AppError("not_ready", `“${owner.name}” has no session. Open one there first.`);
  }
  return context.runs.run(id, "oauth.fetch-client", async (stopped) => {
    const signal = AbortSignal.any([context.signal, stopped]);
    const call: CallOwner = ({ path = "", ...rest }) =>
      callInSession(
        id,
        {
          ...rest,
          path: `/user/${user.id}/oauth-client${path}`,
          purpose: "oauth",
          signed: true,
          answerSecret: "client secret",
          recordFor: accountId,
        },
        { ...context, signal },
      );
    const client = await findOrCreate(call);
    if (!client.callbackUrls.includes(redirectUri)) {
      const path = `/${client.id}/callback-url`;
      await call({ method: "POST", path, body: { url: redirectUri } });
    }
    const { clientId, clientSecret } = client;
    return { clientId, clientSecret, origin: "account" };
  });
}

interface ReadClient {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly callbackUrls: readonly string[];
}

async function findOrCreate(call: CallOwner): Promise<ReadClient> {
  const first = readClient(await call({ method: "GET" }));
  if (first) return first;
  await call({ method: "POST", body: {} });
  const answer = await call({ method: "GET" });
  const created = readClient(answer);
  if (created) return created;
  throw unexpectedAnswer(answer, "an OauthClient with its ID and secret");
}

/** The first client of a list that can be used. */
function readClient({ json }: BunqAnswer): ReadClient | null {
  for (const item of findMember(json, "Response")?.children ?? []) {
    const client = findMember(item, "OauthClient");
    const id = idMember(client);
    const clientId = textMember(client, "client_id");
    const clientSecret = textMember(client, "secret");
    const isActive = (textMember(client, "status") ?? "ACTIVE") === "ACTIVE";
    if (isActive && id !== null && clientId !== null && clientSecret !== null) {
      return { id, clientId, clientSecret, callbackUrls: callbackUrls(client) };
    }
  }
  return null;
}

function callbackUrls(client: JsonNode | null): readonly string[] {
  const list = client && findMember(client, "callback_url");
  return (list?.children ?? []).flatMap((one) => textMember(one, "url") ?? []);
}
