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

/** Where an exchange stands among the lines that the filter leaves; null when it is not among them. */
export async function fetchPlace(
  accountId: string,
  filter: ExchangeFilter,
  exchangeId: string,
): Promise<number | null> {
  const input = { accountId, ...filterInput(filter), placeOf: exchangeId, limit: 1 };
  return (await call("exchange.list", input)).place;
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
