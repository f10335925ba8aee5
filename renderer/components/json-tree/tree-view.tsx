import { useId, useRef, useState } from "react";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import { jsonPath } from "../../../shared/json/json-path.ts";
import { useCopy } from "../use-copy.ts";
import { copyText } from "./copy-text.ts";
import styles from "./json-tree.module.css";
import { RowActions } from "./row-actions.tsx";
import { TreePath } from "./tree-path.tsx";
import { TreeRow } from "./tree-row.tsx";
import { useRowWindow } from "./use-row-window.ts";
import { useTreeEvents } from "./use-tree-events.ts";
import { useTree } from "./use-tree.ts";
import { valueHint } from "./value-hint.ts";

export interface TreeViewProps {
  readonly root: JsonNode;
  readonly label: string;
  readonly openDepth: number;
  /** A hint of the caller's for a value, before the general ones. */
  readonly explain?: ((node: JsonNode) => string | null) | undefined;
  /** The value selected at first; it has to lie within the levels that are open. */
  readonly isStart?: ((node: JsonNode) => boolean) | undefined;
}

/** The tree of one value, and below it the path of the selected row. */
export function TreeView({ root, label, openDepth, explain, isStart }: TreeViewProps) {
  const tree = useTree(root, openDepth, isStart);
  const { model, rows, selected } = tree;
  const [now] = useState(() => Date.now());
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const path = jsonPath(tree.selectedNode);
  const value = useCopy("Copy value", copyText(tree.selectedNode));
  const copyPath = useCopy("Copy path", path);
  const events = useTreeEvents(tree, { value: value.copy, path: copyPath.copy }, scroller);
  const { height, items } = useRowWindow(scroller, rows.length, tree.place);
  const actions = [
    { label: "Copy value", state: value.state, onAct: () => void value.copy() },
    { label: "Copy path", state: copyPath.state, onAct: () => void copyPath.copy() },
  ];

  const renderRow = (row: number, top: number) => {
    const node = model.nodes[row] ?? root;
    const isOpen = tree.isOpen(row);
    return (
      <TreeRow
        key={row}
        id={`${id}-${row}`}
        node={node}
        row={row}
        depth={model.depths[row] ?? 0}
        top={top}
        isOpen={isOpen}
        isSelected={row === selected}
        hint={explain?.(node) ?? valueHint(node, isOpen, now)}
        actions={row === selected ? <RowActions actions={actions} /> : null}
      />
    );
  };

  return (
    <div className={styles.view}>
      <div
        ref={scroller}
        role="tree"
        aria-label={label}
        aria-activedescendant={`${id}-${selected}`}
        tabIndex={0}
        className={styles.scroller}
        {...events}
      >
        <div role="none" className={styles.sizer} style={{ height }}>
          {items.map(({ index, start }) => renderRow(rows[index] ?? 0, start))}
        </div>
      </div>
      <TreePath path={path} onExpandAll={tree.expandAll} onCollapseAll={tree.collapseAll} />
    </div>
  );
}
