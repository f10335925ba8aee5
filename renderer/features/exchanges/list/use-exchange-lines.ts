import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import type { ExchangeLine } from "../../../../shared/contract/exchange.ts";
import type { OutputOf } from "../../../../shared/contract/operations.ts";
import { onboardingQuery } from "../../../backend/queries.ts";
import type { ExchangeFilter } from "../../../stores/exchanges-view.ts";
import { exchangePageQuery } from "../exchange-page-query.ts";
import { linesOfPage, pagesIn } from "./pages-in.ts";

/** While a step runs, each of its calls appears when it is over. */
const whileRunningMs = 700;

type Page = OutputOf<"exchange.list">;

/** The first page, which also says how many there are; the former one until a new filter has its own. */
export function useFirstPage(accountId: string, filter: ExchangeFilter) {
  const running = useQuery(onboardingQuery(accountId)).data?.running ?? null;
  return useQuery({
    ...exchangePageQuery(accountId, filter, 0),
    placeholderData: keepPreviousData,
    refetchOnMount: "always",
    refetchInterval: running === null ? false : whileRunningMs,
  });
}

export interface ShownRange {
  readonly from: number;
  readonly to: number;
}

/** The lines in sight by their place; those that are not here yet are missing. */
export function useLinesInSight(
  accountId: string,
  filter: ExchangeFilter,
  first: Page | undefined,
  { from, to }: ShownRange,
): ReadonlyMap<number, ExchangeLine> {
  const pages = pagesIn(from, to);
  return useQueries({
    queries: pages.map((page) => exchangePageQuery(accountId, filter, page)),
    combine: (results) => {
      const lines = new Map<number, ExchangeLine>();
      const add = (page: number, data: Page | undefined) =>
        data?.exchanges.forEach((line, at) => lines.set(page * linesOfPage + at, line));
      add(0, first);
      results.forEach(({ data }, at) => add(pages[at] ?? 0, data));
      return lines;
    },
  });
}
