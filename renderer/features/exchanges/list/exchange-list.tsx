import { useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useId, useRef, type RefObject } from "react";
import type { OutputOf } from "../../../../shared/contract/operations.ts";
import { settingsQuery } from "../../../backend/queries.ts";
import type { ExchangeFilter } from "../../../stores/exchanges-view.ts";
import { uiStore, useUi } from "../../../stores/ui-store.ts";
import { fetchPlace } from "../exchange-page-query.ts";
import { ExchangeRow } from "./exchange-row.tsx";
import styles from "./list.module.css";
import { useLinesInSight } from "./use-exchange-lines.ts";
import { useListKeys } from "./use-list-keys.ts";

export interface ExchangeListProps {
  readonly accountId: string;
  readonly filter: ExchangeFilter;
  readonly first: OutputOf<"exchange.list">;
  readonly onEnter: () => void;
}

/** As `--row-exchange` has it. */
const rowHeights = { comfortable: 48, compact: 42 } as const;

/** The exchanges that the filter leaves, newest first, of which only the rows in sight are here. */
export function ExchangeList({ accountId, filter, first, onEnter }: ExchangeListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const { shownId, comparedIds } = useUi((state) => state.exchanges);
  const { virtualizer, rowHeight } = useRows(scroller, first.total);
  const items = virtualizer.getVirtualItems();
  const range = { from: items[0]?.index ?? 0, to: items.at(-1)?.index ?? 0 };
  const lines = useLinesInSight(accountId, filter, first, range);
  const index = indexOf(lines, shownId);
  useBeginning({
    accountId,
    filter,
    index,
    scrollTo: (at, align) => virtualizer.scrollToIndex(at, { align }),
  });
  const events = useListKeys({
    accountId,
    filter,
    count: first.total,
    index,
    pageRows: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    scrollTo: (at) => virtualizer.scrollToIndex(at),
    onEnter,
  });
  const isInSight = index >= range.from && index <= range.to;
  return (
    <div
      ref={scroller}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold such rows
      role="listbox"
      aria-label="Exchanges, newest first"
      tabIndex={0}
      className={styles.list}
      {...(isInSight ? { "aria-activedescendant": `${id}-${index}` } : {})}
      {...events}
    >
      <div role="none" className={styles.sizer} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index: at, start }) => {
          const line = lines.get(at);
          return line === undefined ? null : (
            <ExchangeRow
              key={at}
              id={`${id}-${at}`}
              line={line}
              index={at}
              count={first.total}
              y={start}
              isShown={at === index}
              isChosen={comparedIds.includes(line.id)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Without a choice of one's own the newest is shown. */
function indexOf(lines: ReturnType<typeof useLinesInSight>, shownId: string | null): number {
  if (shownId === null) return lines.size > 0 ? 0 : -1;
  for (const [at, line] of lines) if (line.id === shownId) return at;
  return -1;
}

/** Rows of one height, which hangs on the density. */
function useRows(scroller: RefObject<HTMLElement | null>, count: number) {
  const rowHeight = rowHeights[useQuery(settingsQuery).data?.density ?? "comfortable"];
  // oxlint-disable-next-line react/incompatible-library -- the compiler it warns of is not used
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  // it keeps the sizes it was told once
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  return { virtualizer, rowHeight };
}

interface Beginning {
  readonly accountId: string;
  readonly filter: ExchangeFilter;
  readonly index: number;
  readonly scrollTo: (at: number, align: "auto" | "center") => void;
}

/** A list begins at the selected one, which may have been chosen elsewhere and stand far down. */
function useBeginning({ accountId, filter, index, scrollTo }: Beginning): void {
  const begin = useEffectEvent(
    async (whose: string, left: ExchangeFilter, isWanted: () => boolean) => {
      scrollTo(Math.max(0, index), "auto");
      const { shownId } = uiStore.getState().exchanges;
      if (index >= 0 || shownId === null) return;
      const place = await fetchPlace(whose, left, shownId).catch(() => null);
      const isStill = uiStore.getState().exchanges.shownId === shownId && isWanted();
      if (place !== null && isStill) scrollTo(place, "center");
    },
  );
  useEffect(() => {
    let isWanted = true;
    void begin(accountId, filter, () => isWanted);
    return () => {
      isWanted = false;
    };
  }, [accountId, filter]);
}
