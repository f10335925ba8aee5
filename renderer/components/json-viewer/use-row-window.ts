import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type RefObject,
} from "react";
import type { DocumentView, RowsOfView } from "../../json-document/document-rows.ts";
import type { DocumentSelection, DocumentState } from "../../json-document/document-state.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";
import { edge, rowsInView, scrollHeight } from "./row-scale.ts";
import { RowWindow, type RowFrame } from "./row-window.ts";
import { markFirstRows } from "./mark-first-rows.ts";
import { problemRow } from "./problem-row.ts";
import { viewerMemory } from "./viewer-memory.ts";

export interface ShownRow<R> {
  readonly row: R;
  /** Px below the first row at hand; stays while the window moves, so that the row need not change. */
  readonly y: number;
}

export interface ShownRows<V extends DocumentView> {
  readonly window: RowWindow<V>;
  /** What is in the window right now. */
  readonly shown: readonly ShownRow<RowsOfView[V]>[];
  /** Px from the top of the window to the first row at hand. */
  readonly offset: number;
  /** Of the element that holds all rows, and of the part of it that is in the window. */
  readonly heights: { readonly all: number; readonly window: number };
}

const rowKeys = { tree: "treeRow", pretty: "prettyRow", raw: "rawRow" } as const;

export function rowOfSelection(view: DocumentView, selection: DocumentSelection | null): number {
  return selection?.[rowKeys[view]] ?? -1;
}

/**
 * The rows of a view that are in sight. The window stays where it is unless the selection moves, or
 * what stands above the selected row grows or shrinks: then that row keeps its place on the screen.
 */
export function useRowWindow<V extends DocumentView>(
  document: JsonDocument,
  view: V,
  rowHeight: number,
  scroller: RefObject<HTMLElement | null>,
): ShownRows<V> {
  const state = useDocumentState(document);
  const [window] = useState(() => new RowWindow(document, view, rowHeight));
  const frame = useSyncExternalStore(window.subscribe, window.getFrame);

  useLayoutEffect(() => {
    const element = scroller.current;
    return element === null ? undefined : window.attach(element);
  }, [window, scroller]);
  useFollowedSelection(document, window, view, state);
  usePlace(document, window, view, state.rows[view]);
  useLeader(document, window, view);
  useEffect(() => {
    if (frame !== null) markFirstRows(document);
  }, [document, frame]);

  const rows = state.rows[view];
  const all = scrollHeight({ rows, rowHeight, viewport: 0 });
  return {
    window,
    shown: frame === null || rows === 0 ? [] : rowsInFrame(frame, rowHeight),
    offset: frame === null ? 0 : edge + frame.from * rowHeight - frame.top,
    heights: { all, window: Math.min(frame?.viewport ?? 0, all) },
  };
}

function rowsInFrame<V extends DocumentView>(
  { rows, from, top, viewport }: RowFrame<V>,
  rowHeight: number,
): ShownRow<RowsOfView[V]>[] {
  const range = rowsInView({ rows: from + rows.length, rowHeight, viewport }, top);
  const start = Math.max(0, range.from - from);
  return rows
    .slice(start, range.from - from + range.count)
    .map((row, at) => ({ row, y: (start + at) * rowHeight }));
}

/** Keeps the selected row in sight when it moves, and where it is when rows above it come or go. */
function useFollowedSelection<V extends DocumentView>(
  document: JsonDocument,
  window: RowWindow<V>,
  view: V,
  state: DocumentState,
): void {
  const former = useRef<{ node: number; row: number } | null>(null);
  const { selection, revision } = state;
  const node = selection?.node ?? -1;
  const row = rowOfSelection(view, selection);
  const count = state.rows[view];
  useLayoutEffect(() => {
    const before = former.current;
    former.current = { node, row };
    if (before === null || !window.isPlaced) return;
    const wasInView = before.row >= 0 && window.isInView(before.row);
    const moved = (row - before.row) * window.scale.rowHeight;
    window.refresh(count, revision);
    if (before.node !== node) window.show(row);
    else if (wasInView && row >= 0 && moved !== 0) window.moveTo(window.top + moved);
    viewerMemory(document).selected = node;
  }, [document, window, node, row, count, revision]);
}

/** Where the view stood, or what the view that was moved last has at its top. */
function usePlace<V extends DocumentView>(
  document: JsonDocument,
  window: RowWindow<V>,
  view: V,
  count: number,
): void {
  const isPlacing = useRef(false);
  useLayoutEffect(() => {
    if (count === 0 || isPlacing.current) return;
    isPlacing.current = true;
    const place = async () => {
      const row = await findPlace(document, view);
      const wanted = view === "raw" ? await wantedProblem(document) : -1;
      const { rows, revision, selection } = document.getState();
      const memory = viewerMemory(document);
      window.placeAt(row, rows[view], revision);
      if (memory.selected !== selection?.node) window.show(rowOfSelection(view, selection));
      memory.selected = selection?.node ?? null;
      window.show(wanted);
    };
    void place();
  }, [document, window, view, count]);
}

/** Where the view stood; or, when another one was moved since, what stands at the top of that. */
async function findPlace(document: JsonDocument, view: DocumentView): Promise<number> {
  const { leader } = viewerMemory(document);
  const { places } = document;
  const own = places[view]?.from ?? 0;
  if (leader === null || leader === view) return own;
  const node = await document.nodeAtRow(leader, places[leader]?.from ?? 0);
  return node === null ? own : document.rowOf(view, node);
}

/** Where the text stops being JSON, when that is what the raw view was opened for; else -1. */
async function wantedProblem(document: JsonDocument): Promise<number> {
  const memory = viewerMemory(document);
  if (!memory.isProblemWanted) return -1;
  memory.isProblemWanted = false;
  return problemRow(document);
}

/** Remembers which view was moved last. */
function useLeader<V extends DocumentView>(
  document: JsonDocument,
  window: RowWindow<V>,
  view: V,
): void {
  useEffect(() => {
    let placed: number | null = null;
    return window.subscribe(() => {
      const frame = window.getFrame();
      placed ??= frame?.top ?? null;
      if (frame !== null && frame.top !== placed) viewerMemory(document).leader = view;
    });
  }, [document, window, view]);
}
