import { useCallback, useMemo, useState } from "react";
import type { JsonNode } from "../../../shared/json/json-node.ts";
import type { TreeMove, TreePosition } from "./tree-keys.ts";
import { createTreeModel, openToDepth, visibleRows, type TreeModel } from "./tree-model.ts";

export interface Tree extends TreePosition {
  /** The place of the selected row among those in sight. */
  readonly place: number;
  readonly selectedNode: JsonNode;
  readonly apply: (move: TreeMove) => void;
  readonly expandAll: () => void;
  readonly collapseAll: () => void;
}

/** The state of one tree: what is open and what is selected. Rows themselves are never in state. */
export function useTree(
  root: JsonNode,
  openDepth: number,
  isStart?: (node: JsonNode) => boolean,
): Tree {
  const model = useMemo(() => createTreeModel(root), [root]);
  const [open, setOpen] = useState(() => openToDepth(model, openDepth));
  const [selected, setSelected] = useState(() => startRow(model, isStart));
  const rows = useMemo(() => visibleRows(model, open), [model, open]);

  const apply = useCallback((move: TreeMove) => {
    if (move.kind === "select") return setSelected(move.row);
    const changed = move.kind === "open" ? move.rows : [move.row];
    setOpen((before) => {
      const after = before.slice();
      for (const row of changed) after[row] = move.kind === "open" ? 1 : 0;
      return after;
    });
  }, []);
  const expandAll = useCallback(
    () => setOpen(openToDepth(model, Number.POSITIVE_INFINITY)),
    [model],
  );
  const collapseAll = useCallback(() => {
    setOpen(openToDepth(model, 1));
    setSelected(0);
  }, [model]);

  return {
    model,
    rows,
    selected,
    place: rows.indexOf(selected),
    selectedNode: model.nodes[selected] ?? root,
    isOpen: (row) => open[row] === 1,
    apply,
    expandAll,
    collapseAll,
  };
}

/** The row selected at first: the one asked for, else the root. */
function startRow(model: TreeModel, isStart?: (node: JsonNode) => boolean): number {
  return isStart === undefined ? 0 : Math.max(0, model.nodes.findIndex(isStart));
}
