import { useQueryClient } from "@tanstack/react-query";
import type { KeyboardEvent, MouseEvent } from "react";
import { uiStore, useUi } from "../../../stores/ui-store.ts";
import { toggleCompared, type ExchangeFilter } from "../../../stores/exchanges-view.ts";
import { exchangePageQuery, fetchPlace } from "../exchange-page-query.ts";
import { nextIndex } from "./next-index.ts";
import { linesOfPage } from "./pages-in.ts";

export interface ListPorts {
  readonly accountId: string;
  readonly filter: ExchangeFilter;
  readonly count: number;
  /** Where the selected row is; -1 when it is not among the rows at hand. */
  readonly index: number;
  readonly pageRows: () => number;
  readonly scrollTo: (index: number) => void;
  /** From the list into the details. */
  readonly onEnter: () => void;
}

/** Shows the details of an exchange. */
export function showExchange(exchangeId: string): void {
  uiStore.getState().exchangesChanged({ shownId: exchangeId });
}

/** Chooses an exchange for comparing, or takes it back. */
export function toggleComparing(exchangeId: string): void {
  const { exchanges, exchangesChanged } = uiStore.getState();
  exchangesChanged({ comparedIds: toggleCompared(exchanges.comparedIds, exchangeId) });
}

/** What keys and clicks on the list do. The rows themselves hold no controls. */
export function useListKeys(ports: ListPorts) {
  const { accountId, filter, count, index, pageRows, scrollTo, onEnter } = ports;
  const queryClient = useQueryClient();
  const shownId = useUi((state) => state.exchanges.shownId);

  const lineAt = async (at: number) => {
    const page = Math.floor(at / linesOfPage);
    // reads it again when a call was made since: all lines have moved on by one then
    const { exchanges } = await queryClient.fetchQuery(exchangePageQuery(accountId, filter, page));
    return exchanges[at % linesOfPage] ?? null;
  };

  /** Its rows were scrolled out of sight; -1 when the filter does not leave it. */
  const placeOf = async (exchangeId: string) =>
    (await fetchPlace(accountId, filter, exchangeId).catch(() => null)) ?? -1;

  const act = async (at: number, on: (exchangeId: string) => void) => {
    const line = await lineAt(at);
    if (line !== null) on(line.id);
  };

  const move = async (key: string) => {
    const from = index < 0 && shownId !== null ? await placeOf(shownId) : index;
    const next = nextIndex(key, from, { count, pageRows: pageRows() });
    if (next === null) return;
    scrollTo(next);
    await act(next, showExchange);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (nextIndex(event.key, index, { count, pageRows: pageRows() }) !== null) {
      event.preventDefault();
      void move(event.key);
    } else if (event.key === " ") {
      event.preventDefault();
      if (shownId !== null) toggleComparing(shownId);
      else if (count > 0) void act(0, toggleComparing);
    } else if (event.key === "Enter") {
      event.preventDefault();
      onEnter();
    }
  };

  return { onKeyDown, onClick: actOnRow };
}

/** A click on a row shows it, one on its box chooses it. */
function actOnRow({ target }: MouseEvent): void {
  if (!(target instanceof Element)) return;
  const exchangeId = target.closest("[data-exchange]")?.getAttribute("data-exchange");
  if (!exchangeId) return;
  if (target.closest("[data-choose]")) toggleComparing(exchangeId);
  else showExchange(exchangeId);
}
