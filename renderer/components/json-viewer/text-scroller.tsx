import type { KeyboardEvent, MouseEvent, ReactNode, RefObject } from "react";
import type { DocumentView } from "../../json-document/document-rows.ts";
import { useBoundKeys } from "../shortcuts/bindings-context.ts";
import { copyWanted } from "./copy-wanted.ts";
import type { RowWindow } from "./row-window.ts";
import styles from "./rows.module.css";
import type { ShownRows } from "./use-row-window.ts";

export interface TextScrollerProps<V extends DocumentView> {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly rows: ShownRows<V>;
  /** A click without marking text; the element of the row it fell on. */
  readonly onPick: (row: HTMLElement) => void;
  readonly onCopy: (what: "value" | "path") => void;
  readonly children: ReactNode;
}

/** Around the rows of the text: scrolls by rows, marks what the mouse marks, selects what is clicked. */
export function TextScroller<V extends DocumentView>(props: TextScrollerProps<V>) {
  const { scroller, label, rows, onPick, onCopy, children } = props;
  const copyPathKeys = useBoundKeys("json-copy-path");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const copied = copyWanted(event, copyPathKeys);
    if (copied !== null) {
      event.preventDefault();
      return onCopy(copied);
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const top = topAfterKey(event.key, rows.window);
    if (top === null) return;
    event.preventDefault();
    rows.window.moveTo(top);
  };
  const onClick = ({ target }: MouseEvent) => {
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    if (row && !isTextMarked()) onPick(row);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the tree selects by key; here the mouse points into the text
    <section
      ref={scroller}
      aria-label={label}
      className={`${styles.scroller} ${styles.text}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region is reached by keyboard
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={styles.sizer} style={{ height: rows.heights.all }}>
        <div className={styles.window} style={{ height: rows.heights.window }}>
          <div style={{ transform: `translateY(${rows.offset}px)` }}>{children}</div>
        </div>
      </div>
    </section>
  );
}

/** Null for a key that does not scroll up or down. */
function topAfterKey<V extends DocumentView>(key: string, window: RowWindow<V>): number | null {
  const { top, pageRows, scale } = window;
  switch (key) {
    case "ArrowDown":
      return top + scale.rowHeight;
    case "ArrowUp":
      return top - scale.rowHeight;
    case "PageDown":
      return top + pageRows * scale.rowHeight;
    case "PageUp":
      return top - pageRows * scale.rowHeight;
    case "Home":
      return 0;
    case "End":
      return Number.MAX_SAFE_INTEGER;
    default:
      return null;
  }
}

function isTextMarked(): boolean {
  return !(getSelection()?.isCollapsed ?? true);
}
