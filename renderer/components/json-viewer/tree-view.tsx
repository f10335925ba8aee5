import { useId, useImperativeHandle, useRef, useState, type ReactNode } from "react";
import type { TreeRow as Row } from "../../json-document/document-rows.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";
import styles from "./rows.module.css";
import { TreeRow } from "./tree-row.tsx";
import { useRowWindow, type ShownRow } from "./use-row-window.ts";
import { useSelectedRow } from "./use-selected-row.ts";
import { useTreeEvents } from "./use-tree-events.ts";
import { viewMoves, type ViewMovesRef } from "./view-moves.ts";
import { valueHint } from "./value-hint.ts";

export interface TreeViewProps {
  readonly document: JsonDocument;
  readonly label: string;
  readonly moves: ViewMovesRef;
  /** A hint of the caller's for a row, before the general ones. */
  readonly explain?: ((row: Row) => string | null) | undefined;
  /** Shown at the right end of the selected row. */
  readonly actions: ReactNode;
  readonly onMenu: (at: { readonly x: number; readonly y: number } | null) => void;
  readonly onCopy: (what: "value" | "path") => void;
}

const rowHeight = 22;

/** The tree of a document, of which only the rows in sight are on the page. */
export function TreeView(props: TreeViewProps) {
  const { document, label, moves, explain, actions, onMenu, onCopy } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [now] = useState(() => Date.now());
  const { selection, search } = useDocumentState(document);
  const view = useRowWindow(document, "tree", rowHeight, scroller);
  const { window, shown, offset, heights } = view;
  const events = useTreeEvents(document, { window, onMenu, onCopy });
  useImperativeHandle(moves, () => viewMoves(document, "tree", window, scroller.current));
  const outside = useSelectedRow(document, window, view);
  const selected = selection?.node ?? -1;
  const rows = outside === null ? shown : [...shown, outside];
  const isThere = rows.some(({ row }) => row.node === selected);

  const renderRow = ({ row, y }: ShownRow<Row>) => (
    <TreeRow
      key={row.node}
      id={`${id}-${row.node}`}
      row={row}
      y={y}
      isSelected={row.node === selected}
      hint={explain?.(row) ?? valueHint(row, now)}
      query={search?.query ?? null}
      actions={row.node === selected ? actions : null}
    />
  );

  return (
    <div
      ref={scroller}
      role="tree"
      aria-label={label}
      {...(isThere ? { "aria-activedescendant": `${id}-${selected}` } : {})}
      tabIndex={0}
      className={styles.scroller}
      {...events}
    >
      <div role="none" className={styles.sizer} style={{ height: heights.all }}>
        <div role="none" className={styles.window} style={{ height: heights.window }}>
          <div role="none" style={{ transform: `translateY(${offset}px)` }}>
            {rows.map(renderRow)}
          </div>
        </div>
      </div>
    </div>
  );
}
