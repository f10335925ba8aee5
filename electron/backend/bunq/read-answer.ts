import { findMember } from "../../../shared/json/find-member.ts";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { indexJson } from "../../../shared/json-index/index-json.ts";
import type { IndexProblem } from "../../../shared/json-index/json-index.ts";
import { openJsonNode } from "../../../shared/json-index/lazy-node.ts";
import { textMember } from "../../../shared/user/user-text.ts";
import { isUsableToken, longestToken } from "./is-usable-token.ts";
import { holdsTooManyValues, isTooWide } from "./too-many-values.ts";

/** A body as JSON, or the reason why it is not; `html` when it looks like a page. */
export type ParsedBody =
  | { readonly json: JsonNode; readonly text: string }
  | { readonly json: null; readonly problem: string; readonly html: boolean };

/** A byte order mark stays: the text is to be what arrived, to the character. */
const strictDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

const somethingBetween = "Something between here and bunq, such as a proxy, may have sent it";

/**
 * Reads a body once, from its bytes: finds where its values are and reads each when it is asked for.
 * Numbers keep their digits.
 */
export function parseBody(bytes: Uint8Array): ParsedBody {
  if (holdsTooManyValues(bytes)) return unreadable(tooManyValues);
  let text: string;
  try {
    text = strictDecoder.decode(bytes);
  } catch {
    return unreadable(`it is not UTF-8 text. ${somethingBetween}`);
  }
  const index = indexJson(bytes);
  if (index.problem) return unreadable(describeProblem(text, bytes, index.problem), isPage(text));
  if (isTooWide(index)) return unreadable(tooManyValues);
  const json = openJsonNode({ index, decode: (part) => decoder.decode(part) });
  return json ? { json, text } : unreadable("it is empty");
}

/** A body that is text already, e.g. with its secrets replaced. */
export function parseText(text: string): ParsedBody {
  return parseBody(Buffer.from(text));
}

const tooManyValues = "it holds more values than Sandgate reads";

function unreadable(problem: string, html = false): ParsedBody {
  return { json: null, problem, html };
}

function isPage(text: string): boolean {
  return /^\uFEFF?\s*</.test(text);
}

/** The way out is in it. It quotes nothing of the body, which may hold a secret. */
function describeProblem(text: string, bytes: Uint8Array, problem: IndexProblem): string {
  if (isPage(text)) return `it is a web page, not JSON. ${somethingBetween}`;
  if (!/[^\s\uFEFF]/.test(text)) return "it is empty. Try again";
  if (problem.truncated) return "it is JSON that ends too early. Try again";
  const before = decoder.decode(bytes.subarray(0, problem.offset));
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  return `it is not JSON: line ${line}, column ${column} should be ${problem.expected}. ${somethingBetween}`;
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

/** The token an answer brings; null without one that the next call could send. */
export function tokenOf(json: JsonNode): string | null {
  const token = textMember(answerItem(json, "Token"), "token");
  return isUsableToken(token, longestToken) ? token : null;
}

/** bunq's error sentences: `{"Error":[{"error_description":"…"}]}`. Empty when there are none. */
export function errorDescriptions(json: JsonNode): readonly string[] {
  const list = findMember(json, "Error");
  return (list?.children ?? []).flatMap((item) => textMember(item, "error_description") ?? []);
}

/** OAuth's form of a refusal (RFC 6749, 5.2): its `error`, then its `error_description`. */
export function oauthErrorWords(json: JsonNode): readonly string[] {
  return ["error", "error_description"].flatMap((name) => textMember(json, name) ?? []);
}
