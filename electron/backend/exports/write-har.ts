import type { Exchange, ExchangeHeader } from "../../../shared/contract/exchange.ts";
import { exportedBody, exportedRequest, type ExportedExchange } from "./exported-request.ts";
import { harTimings } from "./har-timings.ts";
import { fillIn, joinParts, splitMarks, type SecretValues, type TextPart } from "./marked-text.ts";
import { variableName } from "./variable-names.ts";

const httpVersion = "HTTP/1.1";

/** HAR knows no variables: the name of what was left out, in brackets. */
function leftOut(name: string): string {
  return `[${name}]`;
}

function write(parts: readonly TextPart[]): string {
  return joinParts(parts, leftOut);
}

/** An address has to stay one, so the brackets are encoded in it. */
function writeAddress(parts: readonly TextPart[]): string {
  return joinParts(parts, (name) => encodeURIComponent(leftOut(variableName(name))));
}

function headersOf(headers: readonly ExchangeHeader[], secrets: SecretValues) {
  return headers.map(({ name, value, redacted }) => ({
    name,
    value: write(fillIn(splitMarks(value, redacted === null ? [] : [redacted]), secrets)),
  }));
}

function mimeTypeOf(headers: readonly ExchangeHeader[]): string {
  const found = headers.find(({ name }) => name.toLowerCase() === "content-type");
  return found?.value ?? "application/octet-stream";
}

/** HAR has no way to write bytes that are no text here, but for saying why they are missing. */
function postDataOf({ headers, body: { withheld } }: Exchange["request"], text: string) {
  const mimeType = mimeTypeOf(headers);
  return withheld === null ? { mimeType, text } : { mimeType, text: "", comment: withheld };
}

function requestOf(exported: ExportedExchange, secrets: SecretValues) {
  const { request } = exported.exchange;
  const { address, method, body } = exportedRequest(exported, secrets);
  const url = writeAddress(address);
  return {
    method,
    url,
    httpVersion,
    cookies: [],
    headers: headersOf(request.headers, secrets),
    queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
    ...(request.body.bytes > 0 ? { postData: postDataOf(request, write(body)) } : {}),
    headersSize: -1,
    bodySize: request.body.bytes,
  };
}

/** Where a redirect points, without secrets in any case: nobody followed it. */
function redirectOf(headers: readonly ExchangeHeader[]): string {
  const { value, redacted = null } =
    headers.find(({ name }) => name.toLowerCase() === "location") ?? {};
  return value === undefined ? "" : write(splitMarks(value, redacted === null ? [] : [redacted]));
}

type Response = NonNullable<Exchange["response"]>;

/** As HAR writes bytes that are no text; where they were not kept, why. */
function textOf({ body: { base64, withheld } }: Response, text: string) {
  if (base64 !== null) return { text: base64, encoding: "base64" };
  return withheld === null ? { text } : { comment: withheld };
}

function contentOf(response: Response, text: string | null, secrets: SecretValues) {
  const { parts } = exportedBody(response.body, text, secrets);
  return {
    size: response.body.bytes,
    mimeType: mimeTypeOf(response.headers),
    ...textOf(response, write(parts)),
  };
}

function responseOf({ exchange, responseText }: ExportedExchange, secrets: SecretValues) {
  const { response, line } = exchange;
  if (response === null) {
    // HAR has no exchange without an answer; this is how browsers write one.
    return {
      status: 0,
      statusText: "",
      httpVersion,
      cookies: [],
      headers: [],
      content: { size: 0, mimeType: "x-unknown" },
      redirectURL: "",
      headersSize: -1,
      bodySize: -1,
      _error: line.failure ?? "no answer",
    };
  }
  return {
    status: response.status,
    statusText: response.phrase,
    httpVersion,
    cookies: [],
    headers: headersOf(response.headers, secrets),
    content: contentOf(response, responseText, secrets),
    redirectURL: redirectOf(response.headers),
    headersSize: -1,
    bodySize: response.body.bytes,
  };
}

/** One exchange as an entry. `_sandgate`: what HAR has no place for. */
function entryOf(exported: ExportedExchange, secrets: SecretValues) {
  const { line, request, response, timings } = exported.exchange;
  return {
    startedDateTime: new Date(line.startedAt).toISOString(),
    ...harTimings(timings),
    request: requestOf(exported, secrets),
    response: responseOf(exported, secrets),
    cache: {},
    _sandgate: {
      purpose: line.purpose,
      label: line.label,
      token: line.token,
      responseId: line.responseId,
      failure: line.failure,
      signedWith: line.signedWith,
      signatureOfAnswer: line.signature,
      requestSha256: request.body.sha256,
      responseSha256: response?.body.sha256 ?? null,
      connectionReused: timings.reused,
    },
  };
}

export interface HarOptions {
  readonly version: string;
  readonly secrets: SecretValues;
}

/** An HTTP archive (HAR 1.2), the oldest exchange first, with the times that were measured. */
export function harLog(exchanges: readonly ExportedExchange[], { version, secrets }: HarOptions) {
  const oldestFirst = exchanges.toSorted(
    (one, other) => one.exchange.line.startedAt - other.exchange.line.startedAt,
  );
  const comment =
    secrets.size > 0
      ? "Holds secrets. They can be used as long as they live."
      : "Secrets are left out; their names stand in brackets.";
  return {
    version: "1.2",
    creator: { name: "Sandgate", version, comment },
    pages: [],
    entries: oldestFirst.map((exported) => entryOf(exported, secrets)),
  };
}

/** The same as the text of a file. */
export function writeHar(exchanges: readonly ExportedExchange[], options: HarOptions): string {
  return `${JSON.stringify({ log: harLog(exchanges, options) }, null, 2)}\n`;
}
