import { isJsonObject, type JsonObject } from "./json.ts";
import { malformedBody } from "./refusals.ts";

/** How the check of `X-Bunq-Client-Signature` ended; null when the request never got that far. */
export type SignatureVerdict = "absent" | "unchecked" | "verified" | "invalid";

/**
 * One request as it came in, for handlers and for tests that look at what a client sent.
 * - `target`: path and query exactly as sent; `path`: without the query.
 * - `rawHeaders`: name, value, name, value, … in order and spelling of the wire.
 * - `body`: the exact bytes; empty when a fault prevented reading, and in the log when later large
 *   ones took its place.
 * - `at`: milliseconds since the epoch by the sandbox's clock.
 * - `status`: what was answered; null while, or if, nothing was.
 */
export interface ReceivedRequest {
  readonly at: number;
  readonly method: string;
  readonly target: string;
  readonly path: string;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly remoteAddress: string;
  readonly status: number | null;
  readonly signature: SignatureVerdict | null;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The first value of a header, by any spelling of its name. */
export function headerOf(request: ReceivedRequest, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    if (request.rawHeaders[at]?.toLowerCase() === wanted) return request.rawHeaders[at + 1];
  }
  return undefined;
}

/**
 * The body as an object, whatever its Content-Type: bunq's Python SDK sends none. No body at all
 * reads as `{}`, so that a missing field is what gets reported.
 */
export function bodyOf(request: ReceivedRequest): JsonObject {
  if (request.body.length === 0) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(utf8.decode(request.body));
  } catch {
    // The parser's own message quotes the body, which may hold an API key.
    throw malformedBody("The body has to be JSON in UTF-8.");
  }
  if (!isJsonObject(parsed)) throw malformedBody("The body has to be a JSON object.");
  return parsed;
}
