import type { CodeToken } from "../code-text/code-tokens.ts";
import type { TextRange } from "./matches-in.ts";

export interface MarkedToken extends CodeToken {
  readonly isMarked: boolean;
}

/** Cuts tokens where a range begins and ends, so that exactly its letters can be marked. */
export function splitTokens(
  tokens: readonly CodeToken[],
  range: TextRange | null,
): readonly MarkedToken[] {
  if (range === null) return tokens.map((token) => ({ ...token, isMarked: false }));
  let at = 0;
  return tokens.flatMap(({ kind, text }) => {
    const from = Math.max(0, Math.min(text.length, range.from - at));
    const to = Math.max(0, Math.min(text.length, range.to - at));
    at += text.length;
    return [
      { kind, text: text.slice(0, from), isMarked: false },
      { kind, text: text.slice(from, to), isMarked: true },
      { kind, text: text.slice(to), isMarked: false },
    ].filter((part) => part.text !== "");
  });
}
