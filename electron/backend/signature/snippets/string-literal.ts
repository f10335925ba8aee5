/** How a language writes strings. `unicode`: a character beyond ASCII, by its number. */
export interface LiteralRules {
  /** Characters that need a backslash between double quotes. */
  readonly escaped: RegExp;
  readonly unicode: (codePoint: number) => string;
  /** A quote in which nothing but itself and perhaps the backslash means anything. */
  readonly bare?: { readonly quote: string; readonly escapesBackslash: boolean };
}

const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * A string of exactly this text, in ASCII: what a file's encoding, an editor or a paste would change
 * is escaped. JSON is full of double quotes; where a language has another quote that is used.
 */
export function stringLiteral(text: string, { escaped, unicode, bare }: LiteralRules): string {
  if (bare && /^[ -~]*$/.test(text) && !text.includes(bare.quote)) {
    const inside = bare.escapesBackslash ? text.replaceAll("\\", "\\\\") : text;
    return bare.quote + inside + bare.quote;
  }
  const inside = text
    .replace(escaped, "\\$&")
    .replaceAll(/[\n\r\t]/g, (character) => named[character] ?? character)
    .replaceAll(/[^\0-\x7f]/gu, (character) => unicode(character.codePointAt(0) ?? 0));
  return `"${inside}"`;
}

/** `\u20ac`, and a pair of them above U+FFFF. */
export function byUnits(codePoint: number): string {
  const units = String.fromCodePoint(codePoint).split("");
  return units.map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`).join("");
}

/** `\u20ac`, and `\U0001f600` above U+FFFF. */
export function byLongEscape(codePoint: number): string {
  return codePoint > 0xffff ? `\\U${hex(codePoint, 8)}` : `\\u${hex(codePoint, 4)}`;
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, "0");
}
