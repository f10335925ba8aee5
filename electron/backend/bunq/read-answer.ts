import { findMember } from "../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { JsonSyntaxError } from "../../../shared/json/json-syntax-error.ts";
import { parseJson } from "../../../shared/json/parse-json.ts";
import { textMember } from "../../../shared/user/user-text.ts";

/** A body as JSON, or the reason why it is not; `html` when it looks like a page. */
export type ParsedBody =
  | { readonly json: JsonNode; readonly text: string }
  | { readonly json: null; readonly problem: string; readonly html: boolean };

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * More values than this are not read: each takes some hundred bytes of memory, so that a few
 * megabytes of brackets would stop the app. A long answer of bunq holds some ten thousand.
 */
const maximumValues = 500_000;
const startsOfValues: ReadonlySet<number> = new Set(Buffer.from(",[{"));

/** Counts what a value can begin after, inside strings too: never less than there are values. */
function holdsTooManyValues(bytes: Uint8Array): boolean {
  if (bytes.length <= maximumValues) return false;
  let values = 1;
  for (const byte of bytes) if (startsOfValues.has(byte)) values += 1;
  return values > maximumValues;
}

/** Reads a body once, from its bytes. Numbers keep their digits. */
export function parseBody(bytes: Uint8Array): ParsedBody {
  if (holdsTooManyValues(bytes)) {
    return { json: null, problem: "it holds more values than Sandgate reads", html: false };
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { json: null, problem: "it is not UTF-8 text", html: false };
  }
  try {
    return { json: parseJson(text), text };
  } catch (thrown) {
    if (!(thrown instanceof JsonSyntaxError)) throw thrown;
    const html = /^\s*</.test(text);
    if (html) return { json: null, problem: "it is a web page, not JSON", html };
    const problem = text.trim() === "" ? "it is empty" : `it is not JSON: ${thrown.message}`;
    return { json: null, problem, html };
  }
}

/**
 * The value under a type name in bunq's wire form, `{"Response":[{"Id":{…}},{"Token":{…}}]}`. The
 * form of the OpenAPI pages, one object with all names at once, is read as a leniency.
 */
export function answerItem(json: JsonNode, kind: string): JsonNode | null {
  const response = findMember(json, "Response");
  if (response?.kind === "array") {
    const holder = response.children.find((item) => findMember(item, kind) !== null);
    return holder ? findMember(holder, kind) : null;
  }
  return findMember(response ?? json, kind);
}

/** What a header can carry, and long enough for the redaction to search for it. */
const usableToken = /^[\x21-\x7e]{8,4096}$/;

/** The token an answer brings; null without one that the next call could send. */
export function tokenOf(json: JsonNode): string | null {
  const token = textMember(answerItem(json, "Token"), "token");
  return token !== null && usableToken.test(token) ? token : null;
}

/** bunq's error sentences: `{"Error":[{"error_description":"…"}]}`. Empty when there are none. */
export function errorDescriptions(json: JsonNode): readonly string[] {
  const list = findMember(json, "Error");
  return (list?.children ?? []).flatMap((item) => textMember(item, "error_description") ?? []);
}
