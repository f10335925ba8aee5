import type { KeyObject } from "node:crypto";
import { headerOf, type ReceivedRequest } from "./received-request.ts";
import { verifyBytes } from "./signatures.ts";

/** Indentations that JSON libraries write by default. */
const indents = [undefined, 2, 4, "\t"] as const;

function* reserialised(text: string): Generator<readonly [string, string]> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return;
  }
  for (const indent of indents) {
    const form =
      indent === undefined ? "compact JSON" : `JSON indented by ${JSON.stringify(indent)}`;
    yield [JSON.stringify(parsed, null, indent), `the same body written again as ${form}`];
  }
}

/** The string that clients signed until 2020: request line, sorted bunq headers, body. */
function legacyText(request: ReceivedRequest, body: string): string {
  const lines: string[] = [];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const name = request.rawHeaders[at] ?? "";
    const isSigned = /^(cache-control|user-agent|x-bunq-.*)$/i.test(name);
    if (isSigned && !/^x-bunq-client-signature$/i.test(name)) {
      lines.push(`${name}: ${request.rawHeaders[at + 1] ?? ""}`);
    }
  }
  return `${request.method} ${request.target}\n${lines.toSorted().join("\n")}\n\n${body}`;
}

function* candidates(request: ReceivedRequest): Generator<readonly [string, string]> {
  const body = request.body.toString("utf8");
  yield [legacyText(request, body), "method, path, headers and body, which bunq dropped in 2020"];
  yield [`${body}\n`, "the body with a line feed added"];
  yield [body.trimEnd(), "the body without its trailing white space"];
  yield [request.body.toString("latin1"), "the body with its characters encoded twice as UTF-8"];
  yield ["", "no bytes at all"];
  yield ["{}", "the two bytes {}"];
  yield* reserialised(body);
}

/**
 * Says in one sentence what a wrong signature was made over, by trying the usual mistakes with the
 * client's own key. bunq answers a bare "invalid"; this is why the sandbox is the place to debug.
 */
export function explainSignature(request: ReceivedRequest, publicKey: KeyObject): string {
  const signature = headerOf(request, "x-bunq-client-signature") ?? "";
  for (const [text, description] of candidates(request)) {
    if (verifyBytes(publicKey, Buffer.from(text), signature)) {
      return `It is a signature over ${description}. Sign the exact bytes that are sent.`;
    }
  }
  const latin1 = Buffer.from(request.body.toString("utf8"), "latin1");
  if (verifyBytes(publicKey, latin1, signature)) {
    return "It is a signature over the body in Latin-1. Sign the exact bytes that are sent.";
  }
  return "It matches no usual mistake: most likely it was made with another private key.";
}
