import type { SearchQuery } from "../../json-document/document-state.ts";

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

const mostMarked = 20;

/**
 * Where a search matches a text that is shown. A regular expression is run by the worker only, which
 * can be stopped when it never ends; its rows are tinted without marks within them.
 */
export function matchesIn(text: string, query: SearchQuery): readonly TextRange[] {
  if (query.regex || query.text === "") return [];
  const [inText, wanted] = query.matchCase
    ? [text, query.text]
    : [text.toLowerCase(), query.text.toLowerCase()];
  // a letter that has another length in lower case would move every mark behind it
  if (inText.length !== text.length) return [];
  const matches: TextRange[] = [];
  let at = inText.indexOf(wanted);
  while (at >= 0 && matches.length < mostMarked) {
    matches.push({ from: at, to: at + wanted.length });
    at = inText.indexOf(wanted, at + wanted.length);
  }
  return matches;
}
