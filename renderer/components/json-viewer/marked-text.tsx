import type { SearchQuery } from "../../json-document/document-state.ts";
import { matchesIn } from "./matches-in.ts";

export interface MarkedTextProps {
  readonly text: string;
  /** What is looked for in this part of the row; null when nothing is. */
  readonly query: SearchQuery | null;
}

/** A text with the parts marked that the search found in it. */
export function MarkedText({ text, query }: MarkedTextProps) {
  const matches = query === null ? [] : matchesIn(text, query);
  if (matches.length === 0) return text;
  return matches.map(({ from, to }, index) => {
    const before = text.slice(matches[index - 1]?.to ?? 0, from);
    const after = index === matches.length - 1 ? text.slice(to) : "";
    return (
      <span key={from}>
        {before}
        <mark>{text.slice(from, to)}</mark>
        {after}
      </span>
    );
  });
}
