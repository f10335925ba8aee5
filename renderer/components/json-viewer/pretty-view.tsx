import { memo, useImperativeHandle, useRef } from "react";
import type { PrettyRow } from "../../json-document/document-rows.ts";
import type { JsonDocument } from "../../json-document/json-document.ts";
import { useDocumentState } from "../../json-document/use-document-state.ts";
import { CodeLineParts } from "../code-text/code-line.tsx";
import styles from "./rows.module.css";
import { TextScroller } from "./text-scroller.tsx";
import { useRowWindow } from "./use-row-window.ts";
import { viewMoves, type ViewMovesRef } from "./view-moves.ts";

export interface TextViewProps {
  readonly document: JsonDocument;
  readonly label: string;
  readonly moves: ViewMovesRef;
  readonly onCopy: (what: "value" | "path") => void;
}

const rowHeight = 20;
const indentWidth = 2;
/** Deeper rows stay at this indent, so that they never leave the window. */
const deepestIndent = 40;

/** A document laid out with two spaces a level. */
export function PrettyView({ document, label, moves, onCopy }: TextViewProps) {
  const scroller = useRef<HTMLElement>(null);
  const { selection } = useDocumentState(document);
  const rows = useRowWindow(document, "pretty", rowHeight, scroller);
  useImperativeHandle(moves, () => viewMoves(document, "pretty", rows.window, scroller.current));
  return (
    <TextScroller
      scroller={scroller}
      label={`${label}, pretty`}
      rows={rows}
      onPick={({ dataset }) => document.apply({ kind: "select", node: Number(dataset["node"]) })}
      onCopy={onCopy}
    >
      {rows.shown.map(({ row, y }) => (
        <Line key={row.row} row={row} y={y} isSelected={row.node === selection?.node} />
      ))}
    </TextScroller>
  );
}

interface LineProps {
  readonly row: PrettyRow;
  readonly y: number;
  readonly isSelected: boolean;
}

const Line = memo(function Line({ row, y, isSelected }: LineProps) {
  return (
    <div
      className={styles.line}
      data-row={row.row}
      data-node={row.node}
      data-selected={isSelected}
      data-hit={row.isHit}
      style={{
        transform: `translateY(${y}px)`,
        paddingLeft: `calc(16px + ${Math.min(row.indent, deepestIndent) * indentWidth}ch)`,
      }}
    >
      <CodeLineParts text={row.text} json />
      {row.cutBytes > 0 ? (
        <span className={styles.chip}>{row.cutBytes.toLocaleString("en")} bytes more</span>
      ) : null}
      {"\n"}
    </div>
  );
});
