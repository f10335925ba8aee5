import type { CodeToken } from "../code-text/code-tokens.ts";
import type { TextRange } from "./matches-in.ts";

export interface SplitToken<T extends CodeToken> {
  readonly token: T;
  readonly isWithin: boolean;
}

/** Cuts tokens where a range begins and ends, so that exactly its letters can be marked. */
export function splitTokens<T extends CodeToken>(
  tokens: readonly T[],
  range: TextRange | null,
): readonly SplitToken<T>[] {
  if (range === null) return tokens.map((token) => ({ token, isWithin: false }));
  let at = 0;
  return tokens.flatMap((token) => {
    const { text } = token;
    const from = Math.max(0, Math.min(text.length, range.from - at));
    const to = Math.max(0, Math.min(text.length, range.to - at));
    at += text.length;
    return [
      { token: { ...token, text: text.slice(0, from) }, isWithin: false },
      { token: { ...token, text: text.slice(from, to) }, isWithin: true },
      { token: { ...token, text: text.slice(to) }, isWithin: false },
    ].filter((part) => part.token.text !== "");
  });
}
