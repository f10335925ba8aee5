import { STATUS_CODES } from "node:http";

/** bunq's own codes, which no other list names (doc.bunq.com, Errors). */
const bunqPhrases: Readonly<Record<number, string>> = {
  399: "Not Modified",
  466: "Request Signature Required",
  490: "User Error",
  491: "Maintenance",
};

/** The words for a status; HTTP/1.1's own reason text is not reliable, proxies change it. */
export function statusPhrase(status: number): string {
  return bunqPhrases[status] ?? STATUS_CODES[status] ?? "Unknown Status";
}
