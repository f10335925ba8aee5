import type { JsonNode } from "../../../shared/json/json-node.ts";
import type { OauthRefusal } from "../../../shared/contract/oauth.ts";
import { textMember } from "../../../shared/user/user-text.ts";
import { AppError } from "../app-error.ts";
import type { BunqAnswer } from "../bunq/bunq-calls.ts";
import { unexpectedAnswer } from "../bunq/unexpected-answer.ts";
import type { OperationContext } from "../define-operation.ts";
import type { Granted } from "./consent-waits.ts";
import { isUsableToken, longestKey } from "../bunq/is-usable-token.ts";

interface ClientSecrets {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * POST /v1/token: a code for an access token (doc.bunq.com, OAuth). Everything stands in the query
 * and the body is empty, as on bunq's page. The answer is under no signature and not in bunq's wire
 * form. Throws `bunq_rejected` with `oauth` where the code or the client is refused.
 */
export async function exchangeCode(
  accountId: string,
  { code, redirectUri, clientId, clientSecret }: Granted & ClientSecrets,
  { bunq, signal }: Pick<OperationContext, "bunq" | "signal">,
): Promise<{ readonly accessToken: string; readonly receivedAt: number }> {
  const answer = await readRefusal(
    bunq.call({
      accountId,
      purpose: "oauth",
      method: "POST",
      host: "oauth-token",
      path: "/token",
      query: {
        grant_type: "authorization_code",
        code,
        redirect_uri: redirectUri,
        client_id: clientId,
        client_secret: clientSecret,
      },
      token: "none",
      signed: false,
      secrets: [
        { name: "authorization code", value: code },
        { name: "client secret", value: clientSecret },
      ],
      signal,
    }),
  );
  const refusal = refusalIn(answer.clean.read.json);
  if (refusal) throw refused(refusal, { exchangeId: answer.exchangeId, sent: "answered" });
  const accessToken = textMember(answer.json, "access_token");
  if (!isUsableToken(accessToken, longestKey)) {
    throw unexpectedAnswer(answer, "an access token");
  }
  return { accessToken, receivedAt: answer.receivedAt };
}

/** An answer that is a refusal in OAuth's own form, as the failure it is. */
async function readRefusal(call: Promise<BunqAnswer>): Promise<BunqAnswer> {
  try {
    return await call;
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !thrown.payload.bunq) throw thrown;
    const { code: _code, message: _message, ...details } = thrown.payload;
    const [first = "", description = null] = thrown.payload.bunq.descriptions;
    const isNamed = /^[a-z_]{3,40}$/.test(first);
    if (!isNamed || thrown.payload.code === "bunq_unavailable") throw thrown;
    throw refused({ error: first, description }, { ...details, cause: thrown });
  }
}

function refused(
  refusal: OauthRefusal,
  details: ConstructorParameters<typeof AppError>[2],
): AppError {
  const message =
    refusal.error === "invalid_client"
      ? "bunq does not know this client, or its secret is another one."
      : "bunq did not exchange the code for an access token. A code works once and for a few minutes; ask again.";
  return new AppError("bunq_rejected", message, { ...details, oauth: refusal });
}

/** bunq's page shows the error without its status, so a success may hold one too. */
function refusalIn(json: JsonNode | null): OauthRefusal | null {
  const error = json && textMember(json, "error");
  if (!error) return null;
  return { error, description: textMember(json, "error_description") };
}
