import { useEffect, useImperativeHandle, useMemo, useRef } from "react";
import type { CodeToken } from "../code-text/code-tokens.ts";
import type { RawRow } from "../../json-document/document-rows.ts";
import { useColumns } from "../code-text/use-columns.ts";
import colors from "../json-colors.module.css";
import type { TextViewProps } from "./pretty-view.tsx";
import { rawParts } from "./raw-parts.ts";
import { rawTokens } from "./raw-tokens.ts";
import styles from "./rows.module.css";
import { TextScroller } from "./text-scroller.tsx";
import { useRowWindow } from "./use-row-window.ts";
import { viewMoves } from "./view-moves.ts";

const rowHeight = 20;
const ruler = "0".repeat(64);

export interface RawViewProps extends TextViewProps {
  /** Colours JSON; what is none is shown plain. */
  readonly json: boolean;
}

/** A document exactly as received, cut into rows as wide as the window. */
export function RawView({ document, label, moves, onCopy, json }: RawViewProps) {
  const scroller = useRef<HTMLElement>(null);
  const measure = useRef<HTMLSpanElement>(null);
  const columns = useColumns(scroller, measure);
  const rows = useRowWindow(document, "raw", rowHeight, scroller);
  useEffect(() => document.apply({ kind: "columns", columns }), [document, columns]);
  useImperativeHandle(moves, () => viewMoves(document, "raw", rows.window, scroller.current));
  const tokens = useMemo(() => rawTokens(rows.shown.map(({ row }) => row)), [rows.shown]);

  const pick = (row: HTMLElement) => {
    const offset = unitsBefore(row);
    const place = { row: Number(row.dataset["row"]), ...(offset === null ? {} : { offset }) };
    document.apply({ kind: "select-row", view: "raw", ...place });
  };
  return (
    <>
      <span ref={measure} className={styles.ruler} aria-hidden="true">
        {ruler}
      </span>
      <TextScroller
        scroller={scroller}
        label={`${label}, raw`}
        rows={rows}
        onPick={pick}
        onCopy={onCopy}
      >
        {rows.shown.map(({ row, y }, index) => (
          <Line
            key={row.row}
            row={row}
            y={y}
            tokens={json ? (tokens[index] ?? []) : [{ kind: "plain", text: row.text }]}
          />
        ))}
      </TextScroller>
    </>
  );
}

interface LineProps {
  readonly row: RawRow;
  readonly y: number;
  readonly tokens: readonly CodeToken[];
}

function Line({ row, y, tokens }: LineProps) {
  return (
    <div
      className={`${styles.line} ${styles.raw}`}
      data-row={row.row}
      style={{ transform: `translateY(${y}px)` }}
    >
      {rawParts(tokens, row).map(({ kind, text, isSelected, isProblem }, index) => (
        <span
          // a row's tokens never move: the place is their identity
          key={index}
          className={kind === "plain" || kind === "mask" ? undefined : colors[kind]}
          {...(isSelected ? { "data-selected": true } : {})}
          {...(isProblem ? { "data-problem": true } : {})}
        >
          {text}
        </span>
      ))}
      {"\n"}
    </div>
  );
}

/** Where in a row the click fell, in UTF-16 units; null when the browser put no caret there. */
function unitsBefore(row: HTMLElement): number | null {
  const selection = getSelection();
  if (!selection?.anchorNode || !row.contains(selection.anchorNode)) return null;
  const range = document.createRange();
  range.setStart(row, 0);
  range.setEnd(selection.anchorNode, selection.anchorOffset);
  return range.toString().length;
}
