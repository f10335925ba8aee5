import { STATUS_CODES } from "node:http";
import { statusPhrases } from "../../../shared/status-phrases.ts";

/** The words for a status; HTTP/1.1's own reason text is not reliable, proxies change it. */
export function statusPhrase(status: number): string {
  return statusPhrases[status] ?? STATUS_CODES[status] ?? "Unknown Status";
}
