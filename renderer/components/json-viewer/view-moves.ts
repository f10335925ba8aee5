import type { RefObject } from "react";
import type { DocumentView } from "../../json-document/document-rows.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import type { RowWindow } from "./row-window.ts";
import { rowOfSelection } from "./use-row-window.ts";

/** What the viewer can ask of the view that is shown. */
export interface ViewMoves {
  readonly showSelection: () => void;
  readonly showRow: (row: number) => void;
  readonly focus: () => void;
  /** Where the selected row is on the screen; null while it is out of sight. */
  readonly selectionPlace: () => DOMRect | null;
}

export type ViewMovesRef = RefObject<ViewMoves | null>;

export function viewMoves<V extends DocumentView>(
  document: JsonDocument,
  view: V,
  window: RowWindow<V>,
  scroller: HTMLElement | null,
): ViewMoves {
  return {
    showSelection: () => window.show(rowOfSelection(view, document.getState().selection)),
    showRow: (row) => window.show(row),
    focus: () => scroller?.focus({ preventScroll: true }),
    selectionPlace: () =>
      scroller?.querySelector("[data-selected='true']")?.getBoundingClientRect() ?? null,
  };
}
