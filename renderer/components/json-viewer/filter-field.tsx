import { CircleStop } from "lucide-react";
import { useId, useRef, useState } from "react";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";
import { IconButton } from "../icon-button.tsx";
import { describeFilter } from "./describe-search.ts";
import styles from "./search-bar.module.css";
import { viewerMemory } from "./viewer-memory.ts";

export interface FilterFieldProps {
  readonly document: JsonDocument;
  readonly onFiltered: () => void;
}

/** A JSONPath that narrows the tree to what it matches; Enter applies it, nothing in it ends it. */
export function FilterField({ document, onFiltered }: FilterFieldProps) {
  const { filter } = useDocumentState(document);
  const [text, setText] = useState(() => viewerMemory(document).filterText);
  const [former, setFormer] = useState(filter);
  // it may have been ended elsewhere
  if (former !== filter) {
    setFormer(filter);
    if (filter === null && former?.expression === text.trim()) setText("");
  }
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const hasFailed = filter?.phase === "failed";

  const apply = () => {
    const expression = text.trim();
    if (expression === "") document.apply({ kind: "clear-filter" });
    else document.apply({ kind: "filter", expression });
    if (expression !== "") onFiltered();
  };
  return (
    <div className={styles.group}>
      <input
        ref={field}
        type="text"
        aria-label="Filter"
        aria-describedby={id}
        placeholder="Filter by JSONPath: $..alias[?@.type=='IBAN']"
        className={`${styles.field} ${styles.filter}`}
        value={text}
        aria-invalid={hasFailed}
        spellCheck={false}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          viewerMemory(document).filterText = currentTarget.value;
          if (currentTarget.value === "" && filter) document.apply({ kind: "clear-filter" });
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          apply();
        }}
      />
      {filter?.phase === "running" ? (
        <IconButton
          label="Stop filtering"
          icon={<CircleStop />}
          onClick={() => {
            document.apply({ kind: "stop-filter" });
            field.current?.focus();
          }}
        />
      ) : null}
      <output id={id} className={styles.count} data-failed={hasFailed}>
        {filter === null ? "" : (filter.error ?? describeFilter(filter))}
      </output>
    </div>
  );
}
