import { unescapeString } from "../../../shared/json/unescape-string.ts";
import { spelledAs } from "./spelled-as.ts";

/** A secret the account holds right now, by the short name people see instead of it. */
export interface KnownSecret {
  readonly name: string;
  readonly value: string;
}

export interface Redacted {
  readonly text: string;
  /** Short names of what was replaced, each once. */
  readonly redactions: readonly string[];
}

/** What stands where a secret stood. */
export function redactionMark(name: string): string {
  return `•••• ${name}`;
}

/**
 * JSON members whose text is a secret wherever it comes from, with the name it is shown by. They
 * cover secrets we do not know yet, such as the token inside the answer that brings it.
 */
const secretMembers: ReadonlyMap<string, string> = new Map([
  ["token", "token"],
  ["secret", "API key"],
  ["api_key", "API key"],
  ["token_value", "credential token"],
  ["client_secret", "client secret"],
  ["access_token", "access token"],
  ["refresh_token", "refresh token"],
  ["private_key_client", "private key"],
  ["passphrase", "passphrase"],
]);

const memberHead = new RegExp(
  `"(${[...secretMembers.keys()].map(spelledAs).join("|")})"\\s*:\\s*"`,
  "g",
);
const privateKeyPattern =
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g;
const sandboxKeyPattern = /\bsandbox_[0-9a-f]{16,}/g;

/** How much of a secret becomes a pattern, in UTF-16 units. */
export const longestPattern = 500;

/** Secrets shorter than this are not searched for: they would blacken ordinary words. */
export const shortestSearched = 8;

/**
 * Replaces secrets in a text: first the known ones wherever they stand, then by structure.
 * SECURITY: this runs when a record is made, so no record ever holds a secret; leak.test.ts.
 */
export function redactText(text: string, known: readonly KnownSecret[]): Redacted {
  const names = new Set<string>();
  const replaceBy = (name: string): string => {
    names.add(name);
    return redactionMark(name);
  };
  let result = text;
  for (const { name, value } of known.toSorted(longestFirst)) {
    if (value.length < shortestSearched) continue;
    if (result.includes(value)) result = result.replaceAll(value, () => replaceBy(name));
    // Without an escape in the text there is only that one spelling, and no pattern to pay for.
    if (result.includes("\\")) {
      result = replaceSpelled(result, value, () => replaceBy(name));
    }
    for (const spelling of encodings(value)) {
      if (result.includes(spelling)) result = result.replaceAll(spelling, () => replaceBy(name));
    }
  }
  result = replaceMembers(result, (name, value) =>
    value === "" || [...names].some((one) => value === redactionMark(one))
      ? value
      : replaceBy(name),
  )
    .replace(privateKeyPattern, () => replaceBy("private key"))
    .replace(sandboxKeyPattern, () => replaceBy("API key"));
  return { text: result, redactions: [...names] };
}

/**
 * Replaces every spelling of a secret. A pattern has a size that engines refuse, so of a long secret
 * the beginning is looked for, and what follows it in its JSON string goes with it.
 */
function replaceSpelled(text: string, value: string, mark: () => string): string {
  const pattern = new RegExp(spelledAs(value.slice(0, longestPattern)), "g");
  if (value.length <= longestPattern) return text.replace(pattern, mark);
  const parts: string[] = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index < done) continue;
    parts.push(text.slice(done, match.index), mark());
    done = endOfString(text, match.index + match[0].length);
  }
  return parts.join("") + text.slice(done);
}

/** A secret that begins like another must not leave its end behind. */
export function longestFirst(one: KnownSecret, other: KnownSecret): number {
  return other.value.length - one.value.length;
}

/** A JSON member that holds a secret: `text` from `start` on, as written, without its quotes. */
export interface SecretMember {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly start: number;
}

/** Every secret member of a text, in order; one that is cut off reaches to the end. */
export function secretMembersIn(text: string): readonly SecretMember[] {
  const members: SecretMember[] = [];
  let done = 0;
  for (const match of text.matchAll(memberHead)) {
    const start = match.index + match[0].length;
    if (start < done) continue;
    done = endOfString(text, start);
    const key = unescapeString(`"${match[1] ?? ""}"`);
    const name = secretMembers.get(key) ?? "secret";
    members.push({ key, name, text: text.slice(start, done), start });
  }
  return members;
}

function replaceMembers(
  text: string,
  replacement: (name: string, value: string) => string,
): string {
  const parts: string[] = [];
  let done = 0;
  for (const member of secretMembersIn(text)) {
    parts.push(text.slice(done, member.start), replacement(member.name, member.text));
    done = member.start + member.text.length;
  }
  return done === 0 ? text : parts.join("") + text.slice(done);
}

/**
 * Where the JSON string that goes on at `start` ends: at the next quote that no backslash escapes.
 * A loop, because a pattern over a value of megabytes runs out of stack.
 */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (before > start && text[before - 1] === "\\") before -= 1;
    if ((at - before) % 2 === 0) return at;
  }
  return text.length;
}

/** As a form or an address carries a text, where that is another spelling; most tokens have none. */
function encodings(value: string): readonly string[] {
  // half a character cannot be encoded, and travels as the sign for that
  const wellFormed = Buffer.from(value, "utf8").toString("utf8");
  const form = new URLSearchParams([["", value]]).toString().slice(1);
  const spellings = [form, encodeURIComponent(wellFormed)];
  const lower = spellings.map((one) => one.replaceAll(/%../g, (code) => code.toLowerCase()));
  return [...new Set([...spellings, ...lower])].filter((one) => one !== value);
}
