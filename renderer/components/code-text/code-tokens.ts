export type CodeTokenKind = "key" | "string" | "number" | "literal" | "punct" | "mask" | "plain";

export interface CodeToken {
  readonly kind: CodeTokenKind;
  readonly text: string;
}

const jsonPattern =
  /("(?:[^"\\]|\\.)*"?)(\s*:)?|(-?\d[\d.eE+-]*)|\b(true|false|null)\b|([{}[\],:]+)|([^"{}[\],:\dtfn-]+|.)/gs;
/** What stands where a secret stood: dots and its short name, up to the end of the string. */
const maskPattern = /••••[^"\n]*/g;

/** Splits a piece of JSON for colouring. It never fails: what it cannot name is `plain`. */
export function jsonTokens(text: string): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  for (const match of text.matchAll(jsonPattern)) {
    const [, string, colon, number, literal, punct, other] = match;
    if (string !== undefined) tokens.push(...withMasks(string, colon ? "key" : "string"));
    if (colon !== undefined) tokens.push({ kind: "punct", text: colon });
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    if (literal !== undefined) tokens.push({ kind: "literal", text: literal });
    if (punct !== undefined) tokens.push({ kind: "punct", text: punct });
    if (other !== undefined) tokens.push(...withMasks(other, "plain"));
  }
  return tokens;
}

/** Splits a text that is no JSON: only the places of secrets are told apart. */
export function plainTokens(text: string): readonly CodeToken[] {
  return withMasks(text, "plain");
}

function withMasks(text: string, kind: CodeTokenKind): CodeToken[] {
  const tokens: CodeToken[] = [];
  let at = 0;
  for (const match of text.matchAll(maskPattern)) {
    if (match.index > at) tokens.push({ kind, text: text.slice(at, match.index) });
    tokens.push({ kind: "mask", text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) tokens.push({ kind, text: text.slice(at) });
  return tokens;
}
