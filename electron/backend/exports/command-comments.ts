import { environmentVariable } from "./variable-names.ts";
import { requestNotes } from "./export-notes.ts";
import type { ExportedExchange, ExportedRequest } from "./exported-request.ts";

/** Nothing that any shell reads as more than a letter: an interactive zsh knows no comments. */
function plain(text: string): string {
  return text.replaceAll(/[^\w .,:/-]/g, "_");
}

/** What stands above a command: what it is, which variables it wants, what to know. */
export function commandComments(
  { exchange: { line } }: ExportedExchange,
  request: ExportedRequest,
): readonly string[] {
  const at = new Date(line.startedAt).toISOString();
  const answer = line.status === null ? "No answer came" : `bunq answered ${line.status}`;
  return [
    `${line.method} ${line.path}, sent by Sandgate on ${at}. ${answer}.`,
    ...request.open.map((name) => `Set ${environmentVariable(name)} to the ${name} first.`),
    ...requestNotes(request),
  ].map(plain);
}
