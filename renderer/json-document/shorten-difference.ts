import type { JsonDifference } from "../../shared/json/compare-json.ts";

const longestValue = 2000;

/** Values longer than 2,000 characters are cut and say so; nobody reads more of one in a list. */
export function shortenDifference(difference: JsonDifference): JsonDifference {
  const { before, after } = difference;
  return { ...difference, before: cut(before), after: cut(after) };
}

function cut(text: string | null): string | null {
  if (text === null || text.length <= longestValue) return text;
  return `${text.slice(0, longestValue)}… (${text.length.toLocaleString("en")} characters)`;
}
