import type { Answer } from "./answers.ts";
import { headerOf, type ReceivedRequest } from "./received-request.ts";
import type { SandboxParts } from "./sandbox-parts.ts";
import { signInTurn } from "./signatures.ts";

/** The two answers that bunq's clients were seen to get, and to expect, without a signature. */
const unsignedStatuses: readonly number[] = [429, 491];

/**
 * The headers of an answer. Signed is what goes to a client that has an installation, which shows
 * by the token it sends; without one the client could not verify anything.
 */
export async function answerHeaders(
  sandbox: Pick<SandboxParts, "clock" | "serverKey" | "random">,
  request: ReceivedRequest,
  answer: Answer,
): Promise<Record<string, string>> {
  const headers: Record<string, string> = {
    ...answer.headers,
    // Node would write the machine's time; clients compare this one with `Token.created`.
    Date: new Date(sandbox.clock.now()).toUTCString(),
    "Content-Type": answer.contentType,
    "Content-Length": String(answer.body.length),
  };
  const isBunqs = /^(application\/json$|image\/)/.test(answer.contentType);
  // A gateway's page and a sign-in page have none, which is how clients tell them from bunq.
  if (!answer.contentType.startsWith("text/html"))
    headers["X-Bunq-Client-Response-Id"] = sandbox.random.uuid();
  const requestId = headerOf(request, "x-bunq-client-request-id");
  if (requestId !== undefined) headers["X-Bunq-Client-Request-Id"] = requestId;
  if (answer.hint !== null) headers["X-Sandbox-Hint"] = answer.hint;

  const token = headerOf(request, "x-bunq-client-authentication") ?? "";
  if (token !== "" && isBunqs && !unsignedStatuses.includes(answer.status)) {
    const { privateKey } = await sandbox.serverKey;
    headers["X-Bunq-Server-Signature"] = await signInTurn(privateKey, answer.body);
  }
  return headers;
}
