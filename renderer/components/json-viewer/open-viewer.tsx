import { lazy, Suspense, useRef } from "react";
import type { DocumentView } from "../../json-document/document-rows.ts";
import type { DocumentState } from "../../json-document/document-state.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { CopyQuestion } from "./copy-question.tsx";
import { FilterNote } from "./filter-note.tsx";
import { fileName } from "./file-name.ts";
import type { JsonViewerProps } from "./json-viewer.tsx";
import styles from "./json-viewer.module.css";
import { PrettyView } from "./pretty-view.tsx";
import { RawView } from "./raw-view.tsx";
import { RowActions } from "./row-actions.tsx";
import { SearchBar } from "./search-bar.tsx";
import { TextNotes } from "./text-notes.tsx";
import { TreeView } from "./tree-view.tsx";
import { useRowMenu } from "./use-row-menu.ts";
import { useSearchOpen } from "./use-search-open.ts";
import { useSelectionCopies } from "./use-selection-copies.ts";
import { ViewBar } from "./view-bar.tsx";
import type { ViewMoves } from "./view-moves.ts";

const RowMenu = lazy(async () => ({ default: (await import("./row-menu.tsx")).RowMenu }));

export interface OpenViewerProps extends JsonViewerProps {
  readonly state: DocumentState;
}

const allViews: readonly DocumentView[] = ["tree", "pretty", "raw"];
const rawOnly: readonly DocumentView[] = ["raw"];

/** The viewer of a text that was read. */
export function OpenViewer({ explain, trailing, views = allViews, ...props }: OpenViewerProps) {
  const { document, label, state, onViewChange } = props;
  const root = useRef<HTMLDivElement>(null);
  const moves = useRef<ViewMoves>(null);
  // a web page, and a text in which nothing could be read, have no tree
  const isText = state.nodes === 0 || (state.problem?.html ?? false);
  const view = isText ? "raw" : props.view;
  const { copying, copy, copyShort, pathStyle, setPathStyle } = useSelectionCopies(document);
  const search = useSearchOpen(document, root, () => moves.current?.focus());
  const menu = useRowMenu(document, moves);
  const { outcome } = copying;
  const shared = { document, label, moves, onCopy: copyShort };
  return (
    <div ref={root} className={styles.view} data-json-viewer="">
      <ViewBar
        {...{ document, copying, view, onViewChange, trailing }}
        name={fileName(label)}
        views={isText && views.length > 0 ? rawOnly : views}
        isSearchOpen={search.isOpen}
        onSearch={search.toggle}
      />
      {search.isOpen ? <SearchBar {...{ document, moves, search, view, onViewChange }} /> : null}
      <FilterNote document={document} filter={state.filter} />
      <TextNotes {...{ document, state, view, moves, onViewChange }} />
      {view === "tree" ? (
        <TreeView
          {...shared}
          explain={explain}
          onMenu={menu.open}
          actions={
            <RowActions onCopy={copyShort} onMenu={() => menu.open(null)} outcome={outcome} />
          }
        />
      ) : null}
      {view === "pretty" ? <PrettyView {...shared} /> : null}
      {view === "raw" ? <RawView {...shared} json={!isText} /> : null}
      {state.selection ? (
        <Breadcrumb
          {...{ document, outcome }}
          style={pathStyle}
          onStyle={setPathStyle}
          onCopyPath={() => copyShort("path")}
        />
      ) : null}
      {menu.wasOpen ? (
        <Suspense fallback={null}>
          <RowMenu
            {...{ menu, pathStyle, onCopy: copy, container: root }}
            onClosed={() => moves.current?.focus()}
            onShowRaw={views.includes("raw") ? () => onViewChange("raw") : null}
          />
        </Suspense>
      ) : null}
      <CopyQuestion copying={copying} />
    </div>
  );
}
