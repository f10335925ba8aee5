import type { PathSegments } from "./node-path.ts";

/** How a path is written: RFC 9535, RFC 6901, jq's language, and JavaScript from a name on. */
export type PathStyle = "jsonpath" | "pointer" | "jq" | "javascript";

// RFC 9535, section 2.5.1: what may follow a dot without quotes.
const jsonPathName =
  /^[A-Za-z_\u0080-\uD7FF\uE000-\u{10FFFF}][\w\u0080-\uD7FF\uE000-\u{10FFFF}]*$/u;
const jqName = /^[A-Za-z_]\w*$/;
// every name may follow a dot, reserved words too; other letters are allowed but differ by version
const javaScriptName = /^[A-Za-z_$][\w$]*$/;
const needsJsonPathEscape = /[\\'\p{Cc}\u2028\u2029]|\p{Surrogate}/gu;
const needsStringEscape = /[\p{Cc}\u2028\u2029]|\p{Surrogate}/gu;
const namedEscapes: Readonly<Record<string, string>> = {
  "'": "\\'",
  "\\": "\\\\",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\f": "\\f",
  "\r": "\\r",
};
/** What the response is called in the code that the path is pasted into. */
const javaScriptRoot = "data";

/**
 * A path in a notation. Control characters are escaped so that it stays on one line; a pointer knows
 * no escapes and holds them as they are. A name that is half a surrogate pair is no Unicode text:
 * only JavaScript can say it. JSONPath and jq get its escape, which their readers may refuse, and a
 * pointer gets the character, which turns into U+FFFD as soon as it is encoded.
 */
export function pathText(segments: PathSegments, style: PathStyle): string {
  switch (style) {
    case "jsonpath":
      return `$${segments.map(jsonPathSegment).join("")}`;
    case "pointer":
      return segments.map(pointerSegment).join("");
    case "jq":
      return jqText(segments);
    case "javascript":
    default:
      return `${javaScriptRoot}${segments.map(javaScriptSegment).join("")}`;
  }
}

function jsonPathSegment(segment: string | number): string {
  if (typeof segment === "number") return `[${segment}]`;
  if (jsonPathName.test(segment)) return `.${segment}`;
  return `['${segment.replace(needsJsonPathEscape, escapeCharacter)}']`;
}

function pointerSegment(segment: string | number): string {
  return `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Begins with a dot in any case: `.`, `.a`, `.[0]`, `."odd key"`. */
function jqText(segments: PathSegments): string {
  const text = segments
    .map((segment, at) => {
      if (typeof segment === "number") return `[${segment}]`;
      if (jqName.test(segment)) return `.${segment}`;
      return at === 0 ? `.${stringLiteral(segment)}` : `[${stringLiteral(segment)}]`;
    })
    .join("");
  return text.startsWith(".") ? text : `.${text}`;
}

function javaScriptSegment(segment: string | number): string {
  if (typeof segment === "number") return `[${segment}]`;
  return javaScriptName.test(segment) ? `.${segment}` : `[${stringLiteral(segment)}]`;
}

/** A JSON string, which both languages read; jq's `\\(` cannot arise, every backslash is doubled. */
function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(needsStringEscape, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const named = namedEscapes[character];
  return named ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
