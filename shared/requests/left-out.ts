import type { DraftProblem } from "./draft-problem.ts";
import { takesBody, type RequestDraft } from "./request-draft.ts";

/** What stands where a secret was left out of a kept request, e.g. `•••• API key`. */
const mark = /•••• [\p{L}\d ]*[\p{L}\d]/u;

/** The first place of a draft where a secret is missing; null when it is whole. */
export function leftOutIn(
  draft: RequestDraft,
): { readonly field: DraftProblem["field"]; readonly mark: string } | null {
  const places: readonly (readonly [DraftProblem["field"], readonly string[]])[] = [
    ["path", [draft.path]],
    ["query", draft.query.flatMap(({ name, value }) => [name, value])],
    ["headers", draft.headers.flatMap(({ name, value }) => [name, value])],
    ["body", takesBody(draft.method) ? [draft.body] : []],
  ];
  for (const [field, texts] of places) {
    const found = texts.flatMap((text) => mark.exec(text)?.[0] ?? [])[0];
    if (found !== undefined) return { field, mark: found };
  }
  return null;
}
