import type { UseQueryResult } from "@tanstack/react-query";
import { ArrowUpDown, SearchX } from "lucide-react";
import { useRef } from "react";
import type { OutputOf } from "../../../shared/contract/operations.ts";
import { Button } from "../../components/button.tsx";
import { ErrorNote } from "../../components/error-note.tsx";
import type { ExchangeFilter } from "../../stores/exchanges-view.ts";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import { ChosenBar } from "./chosen-bar.tsx";
import { ExchangeDetailPane } from "./details/exchange-detail-pane.tsx";
import { EmptyPane } from "./empty-pane.tsx";
import styles from "./exchanges-pane.module.css";
import { clearFilters, FilterBar } from "./filter-bar.tsx";
import { ExchangeList } from "./list/exchange-list.tsx";

export interface ExchangesPaneProps {
  readonly accountId: string;
  readonly filter: ExchangeFilter;
  readonly first: UseQueryResult<OutputOf<"exchange.list">>;
}

/** The list beside what is known of the one exchange that is selected in it. */
export function ExchangesPane({ accountId, filter, first }: ExchangesPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { shownId, comparedIds } = useUi((state) => state.exchanges);
  const { data } = first;
  const focus = (selector: string) => pane.current?.querySelector<HTMLElement>(selector)?.focus();
  if (first.isLoadingError) {
    return (
      <div className={styles.failure}>
        <ErrorNote
          error={first.error.payload}
          action={{ label: "Try again", onAct: () => void first.refetch() }}
        />
      </div>
    );
  }
  if (data?.all === 0) return <NoneYet />;
  const exchangeId = shownId ?? data?.exchanges[0]?.id ?? null;
  return (
    <div ref={pane} className={styles.pane}>
      <FilterBar ref={search} counts={data ?? null} onLeave={() => focus("[role='listbox']")} />
      <div className={styles.columns}>
        <div className={styles.list}>
          {data && data.total > 0 ? (
            <ExchangeList
              accountId={accountId}
              filter={filter}
              first={data}
              onEnter={() => focus("[data-details] [role='tab'][aria-selected='true']")}
            />
          ) : null}
          {data?.total === 0 ? <NoneMatches onClear={() => search.current?.focus()} /> : null}
          {comparedIds.length > 0 ? <ChosenBar comparedIds={comparedIds} /> : null}
        </div>
        {exchangeId === null ? (
          <div className={styles.nothing} />
        ) : (
          <ExchangeDetailPane accountId={accountId} exchangeId={exchangeId} />
        )}
      </div>
    </div>
  );
}

function NoneYet() {
  return (
    <EmptyPane icon={<ArrowUpDown />} title="No exchanges yet">
      <p>
        Each call Sandgate makes for this account is recorded here with its answer, its headers and
        its timing. The first one comes with the first step.
      </p>
      <Button onClick={() => uiStore.getState().placeLeft()}>Go to the steps</Button>
    </EmptyPane>
  );
}

function NoneMatches({ onClear }: { readonly onClear: () => void }) {
  const clear = () => {
    clearFilters();
    onClear();
  };
  return (
    <EmptyPane icon={<SearchX />} title="No exchange matches">
      <p>None of the recorded calls fits all that is asked for.</p>
      <Button onClick={clear}>Clear the filters</Button>
    </EmptyPane>
  );
}
