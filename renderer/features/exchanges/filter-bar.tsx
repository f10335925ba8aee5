import { Search } from "lucide-react";
import type { Ref } from "react";
import { Button } from "../../components/button.tsx";
import { noFilter, type ExchangeFilter } from "../../stores/exchanges-view.ts";
import { uiStore, useUi } from "../../stores/ui-store.ts";
import { describeCount } from "./describe-count.ts";
import styles from "./filter-bar.module.css";
import { purposeWords, type ExchangePurpose } from "./purpose-words.ts";

export interface FilterBarProps {
  readonly ref?: Ref<HTMLInputElement>;
  /** How many are left of how many; null until that is known. */
  readonly counts: { readonly total: number; readonly all: number } | null;
  /** From the search down into what it leaves. */
  readonly onLeave?: (() => void) | undefined;
}

const outcomes = [
  ["2xx", "2xx"],
  ["3xx", "3xx"],
  ["4xx", "4xx"],
  ["5xx", "5xx"],
  ["none", "No answer"],
] as const satisfies readonly (readonly [ExchangeFilter["outcome"], string])[];

/** What `exchange.list` takes at most. */
const longestText = 200;

function narrow(change: Partial<ExchangeFilter>): void {
  const { exchanges, exchangesChanged } = uiStore.getState();
  exchangesChanged({ filter: { ...exchanges.filter, ...change } });
}

/** What the exchanges are narrowed to, and how many are left. */
export function FilterBar({ ref, counts, onLeave }: FilterBarProps) {
  const { filter } = useUi((state) => state.exchanges);
  const isNarrow = filter.text !== "" || filter.purpose !== null || filter.outcome !== null;
  return (
    <search className={styles.bar} aria-label="Filter of the exchanges">
      <div className={styles.search}>
        <Search aria-hidden="true" />
        <input
          ref={ref}
          type="search"
          aria-label="Find an exchange"
          placeholder="Method, path, status, response ID"
          spellCheck={false}
          autoComplete="off"
          maxLength={longestText}
          value={filter.text}
          onChange={({ target }) => narrow({ text: target.value })}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown" && onLeave) {
              event.preventDefault();
              onLeave();
            }
            if (event.key === "Escape" && filter.text !== "") {
              event.preventDefault();
              narrow({ text: "" });
            }
          }}
        />
      </div>
      <PurposeChoice purpose={filter.purpose} />
      <OutcomeChips outcome={filter.outcome} />
      <output className={styles.count} aria-live="polite">
        {counts === null ? "" : describeCount(counts.total, counts.all)}
      </output>
      {isNarrow ? (
        <Button variant="quiet" onClick={() => clearFilters()}>
          Clear filters
        </Button>
      ) : null}
    </search>
  );
}

export function clearFilters(): void {
  uiStore.getState().exchangesChanged({ filter: noFilter });
}

const purposes: readonly (readonly [string, string])[] = Object.entries(purposeWords);

function isPurpose(value: string): value is ExchangePurpose {
  return value in purposeWords;
}

function PurposeChoice({ purpose }: Pick<ExchangeFilter, "purpose">) {
  return (
    <select
      aria-label="Step or request"
      className={styles.select}
      value={purpose ?? ""}
      onChange={({ target: { value } }) => narrow({ purpose: isPurpose(value) ? value : null })}
    >
      <option value="">Every step and request</option>
      {purposes.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** Pressed again, a chip narrows no more. */
function OutcomeChips({ outcome }: Pick<ExchangeFilter, "outcome">) {
  return (
    <fieldset className={styles.chips} aria-label="Status">
      {outcomes.map(([value, words]) => (
        <button
          key={value}
          type="button"
          aria-pressed={outcome === value}
          data-command={`Filter by status: ${words}`}
          onClick={() => narrow({ outcome: outcome === value ? null : value })}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}
