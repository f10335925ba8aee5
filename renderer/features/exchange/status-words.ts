import { statusPhrases } from "../../../shared/status-phrases.ts";

/** `200 OK`, `466 Request Signature Required`, or that no answer came. */
export function statusWords(status: number | null): string {
  return status === null ? "No answer" : `${status} ${statusPhrases[status] ?? ""}`.trim();
}
