import type { JsonNode } from "./json-node.ts";

// RFC 9535, section 2.5.1: what may follow a dot without quotes.
const shorthandName =
  /^[A-Za-z_\u0080-\uD7FF\uE000-\u{10FFFF}][\w\u0080-\uD7FF\uE000-\u{10FFFF}]*$/u;
const needsEscape = /[\\'\p{Cc}]/gu;
const namedEscapes: Readonly<Record<string, string>> = {
  "'": "\\'",
  "\\": "\\\\",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\f": "\\f",
  "\r": "\\r",
};

/** The JSONPath of a value (RFC 9535): `$.Response[0].UserPerson.id`, `$['odd key']`. */
export function jsonPath(node: JsonNode): string {
  const segments: string[] = [];
  for (let at = node; at.parent !== null; at = at.parent) {
    segments.push(at.key === null ? `[${at.index}]` : nameSegment(at.key));
  }
  return `$${segments.toReversed().join("")}`;
}

function nameSegment(name: string): string {
  if (shorthandName.test(name)) return `.${name}`;
  return `['${name.replace(needsEscape, escapeCharacter)}']`;
}

function escapeCharacter(character: string): string {
  const named = namedEscapes[character];
  return named ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
