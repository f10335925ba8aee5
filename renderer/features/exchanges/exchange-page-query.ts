import { queryOptions } from "@tanstack/react-query";
import { call } from "../../backend/call.ts";
import type { ExchangeFilter } from "../../stores/exchanges-view.ts";
import { linesOfPage } from "./list/pages-in.ts";

/** The `exchange.list` input that narrows as the filter does. */
export function filterInput({ text, purpose, outcome }: ExchangeFilter) {
  const wanted = text.trim();
  return {
    ...(wanted === "" ? {} : { text: wanted }),
    ...(purpose === null ? {} : { purpose }),
    ...(outcome === null ? {} : { outcome }),
  };
}

/** A page of the lines that the filter leaves, newest first; read again when a call was made. */
export function exchangePageQuery(accountId: string, filter: ExchangeFilter, page: number) {
  const input = filterInput(filter);
  return queryOptions({
    queryKey: ["account", accountId, "exchange-page", input, page],
    queryFn: () =>
      call("exchange.list", {
        accountId,
        ...input,
        offset: page * linesOfPage,
        limit: linesOfPage,
      }),
  });
}
