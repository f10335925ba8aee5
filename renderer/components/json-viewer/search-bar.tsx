import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { DocumentView } from "../../json-document/document-rows.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { IconButton } from "../icon-button.tsx";
import { FilterField } from "./filter-field.tsx";
import styles from "./search-bar.module.css";
import { SearchField } from "./search-field.tsx";
import type { SearchOpen } from "./use-search-open.ts";
import type { ViewMovesRef } from "./view-moves.ts";

export interface SearchBarProps {
  readonly document: JsonDocument;
  readonly moves: ViewMovesRef;
  readonly search: SearchOpen;
  readonly view: DocumentView;
  readonly onViewChange: (view: DocumentView) => void;
}

/** Finds a text among keys and values, and narrows the tree by JSONPath. */
export function SearchBar({ document, moves, search, view, onViewChange }: SearchBarProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    // a dialog around the viewer stays open
    event.stopPropagation();
    search.close();
  };
  const showTree = () => {
    if (view !== "tree") onViewChange("tree");
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes it, wherever in it the focus is
    <search aria-label="In this JSON" className={styles.bar} onKeyDown={onKeyDown}>
      <SearchField document={document} field={search.field} moves={moves} />
      <FilterField document={document} onFiltered={showTree} />
      <IconButton
        label="Close search"
        icon={<X />}
        className={styles.close}
        onClick={search.close}
      />
    </search>
  );
}
