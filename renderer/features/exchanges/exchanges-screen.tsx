import { Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { formatBytes } from "../../components/format-bytes.ts";
import { Tabs } from "../../components/tabs.tsx";
import { useSettled } from "../../components/use-settled.ts";
import { useSpareWorker } from "../../json-document/use-spare-worker.ts";
import type { ExchangeFilter, ExchangesTab } from "../../stores/exchanges-view.ts";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import { ClearDialog } from "./clear-dialog.tsx";
import { ComparePane } from "./compare/compare-pane.tsx";
import styles from "./exchanges-screen.module.css";
import { ExchangesPane } from "./exchanges-pane.tsx";
import { useFirstPage } from "./list/use-exchange-lines.ts";
import { SequencePane } from "./sequence/sequence-pane.tsx";

/** Long enough for the next letter of a word. */
const typingRestMs = 150;

/** Every call of one account: to look into, to compare, and as a picture of who sent what where. */
export function ExchangesScreen({ accountId }: { readonly accountId: string }) {
  const { tab, comparedIds } = useUi((state) => state.exchanges);
  const filter = useRestingFilter();
  const first = useFirstPage(accountId, filter);
  const [isClearing, setClearing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useSpareWorker();
  const { all = 0, bytes = 0 } = first.data ?? {};
  return (
    <section className={styles.screen} aria-labelledby="exchanges-title">
      <header className={styles.header}>
        <h1 id="exchanges-title" ref={heading} tabIndex={-1}>
          Exchanges
        </h1>
        <p>Every call of this account, as it went over the wire. Secrets were never recorded.</p>
        {all === 0 ? null : (
          <span className={styles.kept}>
            {formatBytes(bytes)}
            <Button icon={<Trash2 />} onClick={() => setClearing(true)}>
              Clear
            </Button>
          </span>
        )}
      </header>
      <Tabs<ExchangesTab>
        label="Ways to look at exchanges"
        value={tab}
        onChange={(next) => uiStore.getState().exchangesChanged({ tab: next })}
        tabs={[
          { value: "list", label: "List" },
          { value: "compare", label: "Compare", count: comparedIds.length },
          { value: "sequence", label: "Onboarding sequence" },
        ]}
      >
        {tab === "list" ? (
          <ExchangesPane accountId={accountId} filter={filter} first={first} />
        ) : null}
        {tab === "compare" ? <ComparePane accountId={accountId} /> : null}
        {tab === "sequence" ? <SequencePane accountId={accountId} filter={filter} /> : null}
      </Tabs>
      {isClearing ? (
        <ClearDialog
          accountId={accountId}
          all={all}
          bytes={bytes}
          onClose={() => setClearing(false)}
        />
      ) : null}
    </section>
  );
}

/** The filter as chosen, its text once nobody types. */
function useRestingFilter(): ExchangeFilter {
  const { filter } = useUi((state) => state.exchanges);
  const settled = useSettled(filter.text, typingRestMs);
  const [resting, setResting] = useState(filter);
  // what is cleared need not wait
  const text = filter.text === "" ? "" : settled;
  const isSame =
    resting.text === text &&
    resting.purpose === filter.purpose &&
    resting.outcome === filter.outcome;
  if (isSame) return resting;
  const next = { ...filter, text };
  setResting(next);
  return next;
}
