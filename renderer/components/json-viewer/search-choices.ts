import type { SearchQuery } from "../../json-document/document-state.ts";

export type SearchChoices = Omit<SearchQuery, "text">;

let choices: SearchChoices = { scope: "both", regex: false, matchCase: false };

/** How was searched last in this window; the next search begins with it. */
export function rememberedChoices(): SearchChoices {
  return choices;
}

export function rememberChoices(next: SearchChoices): void {
  choices = next;
}
