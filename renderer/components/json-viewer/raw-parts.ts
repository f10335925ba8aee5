import type { CodeToken } from "../code-text/code-tokens.ts";
import type { RawRow } from "../../json-document/document-rows.ts";
import { splitTokens } from "./split-tokens.ts";

export interface RawPart extends CodeToken {
  readonly isSelected: boolean;
  /** The letter from which on the text is no JSON; without text where the text ends too early. */
  readonly isProblem: boolean;
}

/** A row's tokens, cut where the selected value and the place of the problem begin and end. */
export function rawParts(
  tokens: readonly CodeToken[],
  { text, selected, problem }: Pick<RawRow, "text" | "selected" | "problem">,
): readonly RawPart[] {
  const place =
    problem === null ? null : { from: problem, to: problem + letterLength(text, problem) };
  const parts = splitTokens(tokens, selected).map(({ token, isWithin }) => ({
    ...token,
    isSelected: isWithin,
  }));
  const marked = splitTokens(parts, place).map(({ token, isWithin }) => ({
    ...token,
    isProblem: isWithin,
  }));
  if (place === null || place.to > place.from) return marked;
  return [...marked, { kind: "plain", text: "", isSelected: false, isProblem: true }];
}

function letterLength(text: string, at: number): number {
  const letter = text.codePointAt(at);
  if (letter === undefined) return 0;
  return letter > 0xffff ? 2 : 1;
}
