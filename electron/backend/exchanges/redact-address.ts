import {
  longestFirst,
  longestPattern,
  redactionMark,
  shortestSearched,
  type KnownSecret,
  type Redacted,
} from "./redact.ts";

/** Parameters whose value is a secret wherever it comes from, with the name it is shown by. */
const secretParameters: ReadonlyMap<string, string> = new Map([
  ["client_secret", "client secret"],
  ["code", "authorization code"],
  ["access_token", "access token"],
  ["refresh_token", "refresh token"],
  ["token", "token"],
  ["token_value", "credential token"],
  ["secret", "API key"],
  ["api_key", "API key"],
]);

/** Stand for a secret that was found, until the parameters were looked at as well. */
const [opening, closing] = ["\u{e000}", "\u{e001}"];
const standIns = new RegExp(`${opening}(\\d+)${closing}`, "g");
const isStandIn = new RegExp(`^${opening}\\d+${closing}$`);

/**
 * The source of a pattern for every way an address can spell a text: each character as itself or
 * percent-encoded in either letter case, also when the address was encoded once more inside another.
 */
function spelledInAddress(text: string): string {
  return Array.from(text, spelledCharacter).join("");
}

/**
 * Replaces a secret in every spelling. Of a long one only the beginning makes a pattern that an engine
 * takes: its two usual spellings are found whole, and of another one the rest of the parameter goes.
 */
function replaceSpellings(text: string, value: string, standIn: string): string {
  const characters = Array.from(value);
  if (characters.length <= longestPattern) {
    return text.replace(new RegExp(spelledInAddress(value), "g"), standIn);
  }
  // half a character cannot be encoded, and travels as the sign for that
  const encoded = encodeURIComponent(Buffer.from(value, "utf8").toString("utf8"));
  const beginning = spelledInAddress(characters.slice(0, longestPattern).join(""));
  return text
    .replaceAll(value, standIn)
    .replaceAll(encoded, standIn)
    .replace(new RegExp(`${beginning}[^&#\\s]*`, "g"), standIn);
}

function spelledCharacter(character: string): string {
  const bytes = [...Buffer.from(character, "utf8")].map((byte) => percent(byte)).join("");
  const literal = character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
  // a form writes a space as a plus, which may be encoded again
  const plus = character === " " ? `|\\+|${percent(0x2b)}` : "";
  return `(?:${literal}|${bytes}${plus})`;
}

function percent(byte: number): string {
  const digits = byte.toString(16).padStart(2, "0");
  const anyCase = digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
  return `%(?:25)*${anyCase}`;
}

const names = [...secretParameters.keys()].map(spelledInAddress).join("|");
const before = `^|[?&#;]|${["?", "&", "#", ";"].map(spelledInAddress).join("|")}`;
const equals = spelledInAddress("=");
/** Up to the next parameter of the address itself, so that an encoded `&` ends nothing too early. */
const secretParameter = new RegExp(`(${before})((?:${names})${equals})([^&#\\s]+)`, "g");

/**
 * Replaces secrets in an address, or in a line that holds one: the known ones in every spelling that
 * percent-encoding has for them, then whatever is the value of a secret parameter.
 * SECURITY: no record of a call to OAuth's token host holds what is in its query; redact-address.test.ts.
 */
export function redactAddress(address: string, known: readonly KnownSecret[]): Redacted {
  const found = new Set<string>();
  const mark = (name: string): string => {
    found.add(name);
    return redactionMark(name);
  };
  const secrets = known
    .filter(({ value }) => value.length >= shortestSearched)
    .toSorted(longestFirst);
  let text = address.replaceAll(/[\u{e000}\u{e001}]/gu, "\u{fffd}");
  for (const [index, { value }] of secrets.entries()) {
    text = replaceSpellings(text, value, `${opening}${index}${closing}`);
  }
  text = text
    .replace(secretParameter, (_, lead: string, name: string, value: string) => {
      // a known secret alone keeps its own name
      const shown = isStandIn.test(value) ? value : mark(nameOf(name));
      return `${lead}${name}${shown}`;
    })
    .replace(standIns, (_, index: string) => mark(secrets[Number(index)]?.name ?? "secret"));
  return { text, redactions: [...found] };
}

/** What a parameter is shown by, which is written with its `=` and perhaps encoded several times. */
function nameOf(written: string): string {
  const once = decodeURIComponent(written);
  return once === written ? (secretParameters.get(written.slice(0, -1)) ?? "secret") : nameOf(once);
}
