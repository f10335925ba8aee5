import type { exchangeOutcomes, ExchangeLine } from "../../shared/contract/exchange.ts";
import type { DocumentView } from "../json-document/document-rows.ts";

/** What the list of exchanges is narrowed to; null narrows nothing. */
export interface ExchangeFilter {
  readonly text: string;
  readonly purpose: ExchangeLine["purpose"] | null;
  readonly outcome: (typeof exchangeOutcomes)[number] | null;
}

export type ExchangesTab = "list" | "compare" | "sequence";
export type ExchangeDetail = "response" | "request" | "headers" | "timing" | "facts";

/**
 * How this window looks at exchanges; it is there again when someone comes back.
 * - `shownId`: the one whose details are shown; null follows the newest.
 * - `comparedIds`: chosen for comparing, the oldest choice first, at most two.
 * - `sequence`: what is drawn, the latest call of each step or what the filter leaves.
 */
export interface ExchangesView {
  readonly tab: ExchangesTab;
  readonly filter: ExchangeFilter;
  readonly shownId: string | null;
  readonly comparedIds: readonly string[];
  readonly detail: ExchangeDetail;
  readonly bodyView: DocumentView;
  readonly sequence: "steps" | "filter";
}

export const noFilter: ExchangeFilter = { text: "", purpose: null, outcome: null };

export const firstExchangesView: ExchangesView = {
  tab: "list",
  filter: noFilter,
  shownId: null,
  comparedIds: [],
  detail: "response",
  bodyView: "tree",
  sequence: "steps",
};

/** Chooses one for comparing, or takes it back; of three the oldest choice gives way. */
export function toggleCompared(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(-2);
}
