import { z } from "zod";
import { oauthClientFields } from "../../../shared/contract/oauth.ts";
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

const typedForm = z.object(oauthClientFields);

/** The first client of a list that is active. Throws `unexpected_answer` for one nobody could type. */
function readClient(answer: BunqAnswer): ReadClient | null {
  // Everything but the secret is stored in clear and shown, so it comes from the body without secrets.
  const shown = clientsIn(answer.clean.read.json);
  for (const [index, client] of clientsIn(answer.json).entries()) {
    const facts = shown[index] ?? null;
    const id = idMember(facts);
    const clientId = textMember(facts, "client_id");
    const clientSecret = textMember(client, "secret");
    const isActive = (textMember(facts, "status") ?? "ACTIVE") === "ACTIVE";
    if (isActive && id !== null && clientId !== null && clientSecret !== null) {
      const usable = typedForm.safeParse({ clientId, clientSecret });
      // SECURITY: an ID in which something was hidden is none; fetch-oauth-client.test.ts.
      if (!usable.success || clientId !== textMember(client, "client_id")) {
        const expected =
          "an OauthClient with an ID of at most 256 characters, which holds no secret, and a secret of 8 to 512";
        throw unexpectedAnswer(answer, expected);
      }
      return { ...usable.data, id, callbackUrls: callbackUrls(facts) };
    }
  }
  return null;
}

function clientsIn(json: JsonNode | null): readonly (JsonNode | null)[] {
  const list = json && findMember(json, "Response");
  return (list?.children ?? []).map((item) => findMember(item, "OauthClient"));
}

function callbackUrls(client: JsonNode | null): readonly string[] {
  const list = client && findMember(client, "callback_url");
  return (list?.children ?? []).flatMap((one) => textMember(one, "url") ?? []);
}
