import type { exchangeOutcomes, ExchangeLine } from "../../../shared/contract/exchange.ts";

/** What a list is narrowed to; what is left out narrows nothing. */
export interface LineFilter {
  readonly text?: string | undefined;
  readonly purpose?: ExchangeLine["purpose"] | undefined;
  readonly outcome?: (typeof exchangeOutcomes)[number] | undefined;
}

function outcomeOf(status: number | null): string {
  return status === null ? "none" : `${Math.floor(status / 100)}xx`;
}

/** Whether a line passes the filter; its text is looked for whatever the letter case. */
export function matchLine(
  line: ExchangeLine,
  { text = "", purpose, outcome }: LineFilter,
): boolean {
  if (purpose !== undefined && line.purpose !== purpose) return false;
  if (outcome !== undefined && outcomeOf(line.status) !== outcome) return false;
  const wanted = text.trim().toLowerCase();
  return wanted === "" || searchedText(line).includes(wanted);
}

/** Made once for each line: a list of ten thousand is narrowed at every key somebody presses. */
const searchedTexts = new WeakMap<ExchangeLine, string>();

function searchedText(line: ExchangeLine): string {
  const known = searchedTexts.get(line);
  if (known !== undefined) return known;
  const { method, host, path, query, label, status, responseId, failure } = line;
  const parts = [`${method} ${path}${query}`, host, label, status, responseId, failure];
  const text = parts.join("\n").toLowerCase();
  searchedTexts.set(line, text);
  return text;
}
