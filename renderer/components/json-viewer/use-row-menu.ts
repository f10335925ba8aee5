import { useState } from "react";
import type { TreeRow } from "../../json-document/document-rows.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import type { ViewMovesRef } from "./view-moves.ts";

export interface RowMenuState {
  /** Where it hangs; null while it is closed. */
  readonly place: DOMRect | null;
  /** The row it is about. */
  readonly row: TreeRow | null;
  readonly wasOpen: boolean;
  /** At the pointer, or below the selected row. */
  readonly open: (at: { readonly x: number; readonly y: number } | null) => void;
  readonly close: () => void;
  readonly fold: (what: "open" | "close") => void;
}

const indent = 40;

/** The menu of the selected row. */
export function useRowMenu(document: JsonDocument, moves: ViewMovesRef): RowMenuState {
  const [place, setPlace] = useState<DOMRect | null>(null);
  const [row, setRow] = useState<TreeRow | null>(null);

  const open = async (at: { readonly x: number; readonly y: number } | null) => {
    moves.current?.showSelection();
    // answered behind the selection that the click which opens the menu has made
    const before = document.getState().selection;
    const [found] = await document.rows("tree", before?.treeRow ?? 0, 1);
    const now = document.getState().selection;
    const [meant] =
      now?.node === found?.node ? [found] : await document.rows("tree", now?.treeRow ?? 0, 1);
    if (!meant) return;
    setRow(meant);
    setPlace(at ? new DOMRect(at.x, at.y, 0, 0) : belowSelection(moves));
  };
  return {
    place,
    row,
    wasOpen: row !== null,
    open: (at) => void open(at),
    close: () => setPlace(null),
    fold: (what) => {
      if (row)
        document.apply({ kind: what === "open" ? "open-below" : "close-below", node: row.node });
    },
  };
}

function belowSelection(moves: ViewMovesRef): DOMRect {
  const rect = moves.current?.selectionPlace() ?? new DOMRect();
  return new DOMRect(rect.x + indent, rect.y, Math.max(0, rect.width - indent), rect.height);
}
