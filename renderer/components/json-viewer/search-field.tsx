import { ArrowDown, ArrowUp } from "lucide-react";
import { useState, type RefObject } from "react";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";
import { IconButton } from "../icon-button.tsx";
import { describeSearch } from "./describe-search.ts";
import styles from "./search-bar.module.css";
import { SearchChoiceButtons } from "./search-choice-buttons.tsx";
import { rememberChoices, rememberedChoices, type SearchChoices } from "./search-choices.ts";
import type { ViewMovesRef } from "./view-moves.ts";
import { viewerMemory } from "./viewer-memory.ts";

export interface SearchFieldProps {
  readonly document: JsonDocument;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly moves: ViewMovesRef;
}

/** What is looked for, how, how often it is there, and the way from one to the next. */
export function SearchField({ document, field, moves }: SearchFieldProps) {
  const { search } = useDocumentState(document);
  const [text, setText] = useState(() => viewerMemory(document).searchText);
  const [choices, setChoices] = useState(rememberedChoices);
  const hasFailed = search?.phase === "failed";
  const hasHits = (search?.hits ?? 0) > 0;

  const look = (nextText: string, nextChoices: SearchChoices) => {
    setText(nextText);
    setChoices(nextChoices);
    rememberChoices(nextChoices);
    viewerMemory(document).searchText = nextText;
    if (nextText === "") document.apply({ kind: "clear-search" });
    else document.apply({ kind: "search", query: { text: nextText, ...nextChoices } });
  };
  const goOn = (kind: "next-hit" | "previous-hit") => {
    moves.current?.showSelection();
    document.apply({ kind });
  };
  return (
    <div className={styles.group}>
      <input
        ref={field}
        type="search"
        aria-label="Search"
        placeholder="Search"
        className={styles.field}
        value={text}
        aria-invalid={hasFailed}
        spellCheck={false}
        autoComplete="off"
        onChange={({ currentTarget }) => look(currentTarget.value, choices)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          goOn(event.shiftKey ? "previous-hit" : "next-hit");
        }}
      />
      <SearchChoiceButtons
        choices={choices}
        onChoose={(choice) => look(text, { ...choices, ...choice })}
      />
      <IconButton
        label="Previous match"
        icon={<ArrowUp />}
        disabled={!hasHits}
        onClick={() => goOn("previous-hit")}
      />
      <IconButton
        label="Next match"
        icon={<ArrowDown />}
        disabled={!hasHits}
        onClick={() => goOn("next-hit")}
      />
      <output className={styles.count} data-failed={hasFailed}>
        {search?.error ?? describeSearch(search)}
      </output>
    </div>
  );
}
