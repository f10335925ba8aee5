import { STATUS_CODES } from "node:http";

/** Node knows no words for the statuses that bunq made up. */
const bunqPhrases: Readonly<Record<number, string>> = {
  466: "Request Signature Required",
  490: "User Error",
  491: "Maintenance",
};

export function phraseOf(status: number): string {
  return bunqPhrases[status] ?? STATUS_CODES[status] ?? "Unknown";
}
