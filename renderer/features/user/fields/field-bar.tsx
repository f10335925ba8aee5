import { Search } from "lucide-react";
import type { RefObject } from "react";
import styles from "./fields.module.css";
import type { FieldsView } from "./fields-memory.ts";
import { fieldFilters, type FieldFilter } from "./filter-fields.ts";
import panel from "./panel.module.css";

export interface FieldBarProps {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly view: FieldsView;
  readonly counts: Readonly<Record<FieldFilter, number>>;
  readonly total: number;
  readonly onChange: (part: Partial<FieldsView>) => void;
  /** From the search down into the list. */
  readonly onLeave: () => void;
}

const words: Readonly<Record<FieldFilter, string>> = {
  all: "All",
  sent: "In this answer",
  null: "Null",
  absent: "Absent",
  "write-only": "Write-only",
};

/** What is looked for, which fields are left, and how many they are. */
export function FieldBar(props: FieldBarProps) {
  const { search, view, counts, total, onChange, onLeave } = props;
  const shown = counts[view.filter];
  return (
    <div className={panel.bar}>
      <div className={panel.search}>
        <Search aria-hidden="true" />
        <input
          ref={search}
          type="search"
          aria-label="Find a field"
          placeholder="Name, meaning or value"
          spellCheck={false}
          autoComplete="off"
          value={view.typed}
          onChange={({ target }) => onChange({ typed: target.value })}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown") {
              event.preventDefault();
              onLeave();
            }
            if (event.key === "Escape" && view.typed !== "") {
              event.preventDefault();
              onChange({ typed: "" });
            }
          }}
        />
      </div>
      <fieldset className={panel.chips} aria-label="Which fields">
        {fieldFilters.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={view.filter === filter}
            data-command={`Fields: ${words[filter]}`}
            onClick={() => onChange({ filter })}
          >
            {words[filter]}
            <span className={styles.chipCount}>{counts[filter]}</span>
          </button>
        ))}
      </fieldset>
      <output className={panel.total} aria-live="polite">
        {shown === total ? `${total} fields` : `${shown} of ${total} fields`}
      </output>
    </div>
  );
}
