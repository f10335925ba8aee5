import { useRef, type KeyboardEvent, type RefObject } from "react";
import { nextRow } from "./next-row.ts";

const rowSelector = "[data-row]";

/**
 * One list, one stop of the Tab key: arrows, Home and End go from row to row, past the headings
 * between them. Rows are the buttons with `data-row`; what they open keeps its own keys.
 */
export function useRowKeys() {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches(rowSelector)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = rowsIn(list);
    const next = nextRow(event.key, rows.indexOf(target), rows.length);
    if (next === null) return;
    event.preventDefault();
    rows[next]?.focus();
  };
  return { list, onKeyDown, focusFirst: () => rowsIn(list)[0]?.focus() };
}

function rowsIn(list: RefObject<HTMLElement | null>): readonly HTMLElement[] {
  return [...(list.current?.querySelectorAll<HTMLElement>(rowSelector) ?? [])];
}
