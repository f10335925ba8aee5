/** What is looked for. `both`: a row counts once, whether its key or its value matches. */
export interface NodeQuery {
  readonly text: string;
  readonly scope: "keys" | "values" | "both";
  readonly regex: boolean;
  readonly matchCase: boolean;
}

/**
 * A query made ready.
 * - `pattern`: decides for a decoded key or value; without `g`, so that it keeps no state.
 * - `needle`: the same as bytes, in small letters unless case matters, where bytes can decide: plain
 *   ASCII without the two characters that JSON escapes. Null otherwise.
 */
export interface SearchPattern {
  readonly pattern: RegExp;
  readonly needle: Uint8Array | null;
  readonly matchCase: boolean;
  readonly keys: boolean;
  readonly values: boolean;
}

const special = /[\\^$.*+?()[\]{}|/]/g;
const plainAscii = /^[ !#-[\]-~]+$/;

/** Null when the regular expression is invalid. */
export function searchPattern(query: NodeQuery): SearchPattern | null {
  const pattern = query.regex
    ? compile(query.text, query.matchCase)
    : new RegExp(query.text.replace(special, String.raw`\$&`), query.matchCase ? "" : "i");
  if (pattern === null) return null;
  const isPlain = !query.regex && plainAscii.test(query.text);
  const text = query.matchCase ? query.text : query.text.toLowerCase();
  return {
    pattern,
    needle: isPlain ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : null,
    matchCase: query.matchCase,
    keys: query.scope !== "values",
    values: query.scope !== "keys",
  };
}

/** With Unicode's rules where the expression obeys them: `\p{L}`, an emoji as one character. */
function compile(text: string, matchCase: boolean): RegExp | null {
  for (const mode of ["u", ""]) {
    try {
      return new RegExp(text, matchCase ? mode : `${mode}i`);
    } catch {
      // a syntax error in this mode
    }
  }
  return null;
}
