import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from "react";
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

  const act = async (at: number, on: (exchangeId: string) => void) => {
    const line = await lineAt(at);
    if (line !== null) on(line.id);
  };

  const placeOf = useShownPlace({ accountId, filter, count, index });
  const move = useInOrder(async (key: string) => {
    const next = nextIndex(key, await placeOf.read(), { count, pageRows: pageRows() });
    if (next === null) return;
    scrollTo(next);
    await act(next, (exchangeId) => {
      placeOf.moved(exchangeId, next);
      showExchange(exchangeId);
    });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (nextIndex(event.key, index, { count, pageRows: pageRows() }) !== null) {
      event.preventDefault();
      move(event.key);
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

/** One after the other, however quickly a held key asks: each begins where the one before it ended. */
function useInOrder(run: (key: string) => Promise<void>): (key: string) => void {
  const last = useRef(Promise.resolve());
  return (key) => {
    last.current = last.current.then(() => run(key)).catch(reportError);
  };
}

/** Where a key led, in which list. */
interface Moved extends Pick<ListPorts, "accountId" | "filter" | "count"> {
  readonly id: string;
  readonly at: number;
}

/** Where the selected one stands: by the rows in sight, by the latest move, or by asking. */
function useShownPlace({
  accountId,
  filter,
  count,
  index,
}: Pick<ListPorts, "accountId" | "filter" | "count" | "index">) {
  const shownId = useUi((state) => state.exchanges.shownId);
  const drawn = useRef({ shownId, index });
  const moved = useRef<Moved | null>(null);
  useEffect(() => {
    drawn.current = { shownId, index };
  });
  const read = async (): Promise<number> => {
    const now = uiStore.getState().exchanges.shownId;
    if (drawn.current.shownId === now && drawn.current.index >= 0) return drawn.current.index;
    if (now === null) return -1;
    const { current: last } = moved;
    // of another list, or of one that has grown, it is no place any more
    const isSame = last?.filter === filter && last.count === count && last.accountId === accountId;
    if (isSame && last.id === now) return last.at;
    return (await fetchPlace(accountId, filter, now)) ?? -1;
  };
  const note = (id: string, at: number) => {
    moved.current = { id, at, accountId, filter, count };
  };
  return { read, moved: note };
}

/** A click on a row shows it, one on its box chooses it. */
function actOnRow({ target }: MouseEvent): void {
  if (!(target instanceof Element)) return;
  const exchangeId = target.closest("[data-exchange]")?.getAttribute("data-exchange");
  if (!exchangeId) return;
  if (target.closest("[data-choose]")) toggleComparing(exchangeId);
  else showExchange(exchangeId);
}
