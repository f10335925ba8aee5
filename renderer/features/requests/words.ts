import type { SentRequest } from "../../../shared/contract/request.ts";
import { queryText } from "../../../shared/requests/query-text.ts";
import { filledRows, type RequestDraft } from "../../../shared/requests/request-draft.ts";

/** The address as it was composed, variables unfilled, in one line. */
export function addressOfDraft({ path, query }: Pick<RequestDraft, "path" | "query">): string {
  const search = queryText(filledRows(query));
  return search === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${search}`;
}

export function addressOfSent({ draft }: Pick<SentRequest, "draft">): string {
  return addressOfDraft(draft);
}

/** What a path is about, short enough for a list: without what all of them begin with. */
export function shortPath(path: string): string {
  const short = path.replace(/^\/v1(?=\/)/, "").replace(/^\/user\/\{userID\}(?=\/)/, "…");
  return short === "" ? path : short;
}

/** Which page of a list is shown, counted from the one that was asked for. */
export function pageWords(offset: number): string {
  const pages = Math.abs(offset);
  if (pages === 0) return "First page asked for";
  return `${pages} ${pages === 1 ? "page" : "pages"} ${offset > 0 ? "older" : "newer"}`;
}

/** Whether an entry of a list is meant by what someone typed: each word has to occur. */
export function isMeant(wanted: string, ...texts: readonly (string | number | null)[]): boolean {
  const text = texts.join(" ").toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
