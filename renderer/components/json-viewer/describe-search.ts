import type { FilterState, SearchState } from "../../json-document/document-state.ts";

/** “3 of 17”, “No matches”, “1,204 so far”; nothing while nothing is looked for. */
export function describeSearch(search: SearchState | null): string {
  if (search === null || search.phase === "failed") return "";
  const hits = search.hits.toLocaleString("en");
  if (search.phase === "running") return search.hits === 0 ? "Searching" : `${hits} so far`;
  if (search.hits === 0) return "No matches";
  if (search.current >= 0) return `${(search.current + 1).toLocaleString("en")} of ${hits}`;
  return search.hits === 1 ? "1 match" : `${hits} matches`;
}

export function describeFilter(filter: FilterState): string {
  if (filter.phase === "running") return "Filtering";
  if (filter.phase === "failed") return "";
  if (filter.matches === 0) return "No matches";
  const matches = filter.matches.toLocaleString("en");
  return filter.matches === 1 ? "1 match" : `${matches} matches`;
}
