import type { RawRow } from "../../json-document/document-rows.ts";
import { jsonTokens, type CodeToken } from "../code-text/code-tokens.ts";

/** The coloured parts of rows that follow each other; a row may begin or end within a string. */
export function rawTokens(rows: readonly RawRow[]): readonly (readonly CodeToken[])[] {
  let inString = rows[0] ? looksLikeInString(rows[0]) : false;
  return rows.map(({ begins, text }) => {
    // no string of JSON goes over the end of a line
    const startsInside = inString && !begins;
    inString = endsInString(text, startsInside);
    return tokensFrom(text, startsInside);
  });
}

function tokensFrom(text: string, inString: boolean): readonly CodeToken[] {
  if (!inString) return jsonTokens(text);
  const [first, ...others] = jsonTokens(`"${text}`);
  return first === undefined ? others : [{ ...first, text: first.text.slice(1) }, ...others];
}

function endsInString(text: string, inString: boolean): boolean {
  let isInside = inString;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === "\\" && isInside) at += 1;
    else if (letter === '"') isInside = !isInside;
  }
  return isInside;
}

/** Of the first row nobody knows what came before; what stands around its first quote tells. */
function looksLikeInString({ begins, text }: RawRow): boolean {
  if (begins) return false;
  const quote = /(?:^|[^\\])"/.exec(text);
  if (quote === null) return !/^[\s\d{}[\],:truefalsn.eE+-]*$/.test(text);
  const at = quote.index + quote[0].length - 1;
  const opens = /[{[,:]\s*$/.test(text.slice(0, at));
  const closes = /^\s*[:,}\]]/.test(text.slice(at + 1));
  return closes && !opens;
}
