import type { JsonNode } from "../../../shared/json/json-node.ts";
import { AppError } from "../app-error.ts";
import { redactText, type KnownSecret } from "../exchanges/redact.ts";
import { verifyBytes } from "../keys/verify-bytes.ts";
import type { ServerKey } from "./account-keys.ts";
import { bunqFailure } from "./bunq-failure.ts";
import { errorDescriptions, oauthErrorWords, parseText, type ParsedBody } from "./read-answer.ts";
import type { WireAnswer, WireResult } from "./transport.ts";

/** A body in which every secret is replaced; what comes from it may be stored in clear and shown. */
export interface CleanBody {
  readonly text: string;
  readonly read: ParsedBody;
}

type Signature = "verified" | "mismatch" | "unsigned" | "not-checked";

/** The verdict on one result: a success that may be used, or the failure to throw. */
export type CheckedAnswer = {
  readonly signature: Signature;
  readonly responseId: string | null;
} & (
  | {
      readonly ok: true;
      readonly answer: {
        readonly json: JsonNode;
        readonly clean: CleanBody;
        readonly verifiedWith: string | null;
      };
    }
  | { readonly ok: false; readonly failure: AppError }
);

interface CheckInput {
  readonly result: WireResult;
  /** The answer's body, read; null when there is no answer. Not believed before the signature. */
  readonly body: ParsedBody | null;
  readonly serverKey: ServerKey | null;
  readonly exchangeId: string;
  /** Of OAuth's token host, which signs nothing and refuses in a form of its own. */
  readonly isOauth: boolean;
  readonly known: readonly KnownSecret[];
}

function header(answer: WireAnswer, name: string): string | null {
  return answer.headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

/** Over the raw bytes: a body that is parsed and written again is another body. */
function signatureOf(answer: WireAnswer, serverKey: ServerKey | null): Signature {
  if (serverKey === null) return "not-checked";
  const signature = header(answer, "x-bunq-server-signature");
  if (signature === null) return "unsigned";
  return verifyBytes(serverKey.key, answer.body, signature) ? "verified" : "mismatch";
}

function mismatch(signature: Signature, exchangeId: string): AppError {
  const what =
    signature === "mismatch"
      ? "does not carry bunq's signature: these bytes were signed with another key or were changed on the way"
      : "carries no signature, where bunq always sends one";
  return new AppError(
    "signature_mismatch",
    `The answer ${what}. Sandgate stopped and shows none of its data. Check for a proxy in between.`,
    { exchangeId, sent: "answered" },
  );
}

/** bunq's id for support. Hidden like everything else that came: any header may repeat a secret. */
function responseIdOf(answer: WireAnswer, known: readonly KnownSecret[]): string | null {
  const id = header(answer, "x-bunq-client-response-id");
  return id === null ? null : redactText(id, known).text;
}

function failedAnswer(status: number, body: ParsedBody, input: FailedInput): AppError {
  const words = input.isOauth ? oauthErrorWords : errorDescriptions;
  const said = body.json ? words(body.json) : [];
  return bunqFailure({
    status,
    responseId: input.responseId,
    descriptions: said.map((text) => redactText(text, input.known).text),
    html: body.json === null && body.html,
    exchangeId: input.exchangeId,
  });
}

type FailedInput = Pick<CheckInput, "exchangeId" | "isOauth" | "known"> & {
  readonly responseId: string | null;
};

function unreadable(problem: string, exchangeId: string): AppError {
  return new AppError("unexpected_answer", `bunq's answer cannot be read: ${problem}.`, {
    exchangeId,
    sent: "answered",
  });
}

/**
 * Judges one result, in an order that matters: the signature before anything inside the body is
 * believed, then the status, then the shape. The installation answer cannot be checked: the key to
 * check it with is inside.
 */
export function checkAnswer(input: CheckInput): CheckedAnswer {
  const { result, body, serverKey, exchangeId, isOauth, known } = input;
  const { answer } = result;
  if (answer === null || body === null) {
    const payload = result.failure?.payload;
    const failure = new AppError(
      payload?.code ?? "internal",
      payload?.message ?? "The call ended without an answer.",
      { ...payload, exchangeId, cause: result.failure },
    );
    return { ok: false, signature: "not-checked", responseId: null, failure };
  }
  const signature = isOauth ? "unsigned" : signatureOf(answer, serverKey);
  const responseId = responseIdOf(answer, known);
  const refuse = (failure: AppError): CheckedAnswer => ({
    ok: false,
    signature,
    responseId,
    failure,
  });
  // SECURITY: nothing of an unverified success is used; failure-table.test.ts.
  const lacksOne = signature === "unsigned" && answer.status === 200 && !isOauth;
  if (signature === "mismatch" || lacksOne) {
    return refuse(mismatch(signature, exchangeId));
  }
  if (answer.status !== 200) {
    return refuse(failedAnswer(answer.status, body, { exchangeId, isOauth, known, responseId }));
  }
  if (body.json === null) return refuse(unreadable(body.problem, exchangeId));
  // SECURITY: a name or an id taken from this is stored in clear and shown; lying-bunq.test.ts.
  const { text } = redactText(body.text, known);
  // A huge body is read once more only if something was replaced in it.
  const clean = { text, read: text === body.text ? body : parseText(text) };
  const verifiedWith = signature === "verified" ? (serverKey?.fingerprint ?? null) : null;
  return {
    ok: true,
    signature,
    responseId,
    answer: { json: body.json, clean, verifiedWith },
  };
}
